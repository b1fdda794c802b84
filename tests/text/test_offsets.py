from summarize.text.offsets import source_offset


def test_offsets_count_the_white_space_that_the_sentence_collapsed():
    text = "One. They  leave\n in May."
    sentence = "They leave in May."
    found = source_offset(text, 5, len(text), sentence.index("May"))
    assert text[found : found + 3] == "May"
