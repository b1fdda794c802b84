from __future__ import annotations

import pytest

from summarize.errors import TopicsError
from summarize.topics.file import Topic, load_topics, parse_topics

WHOLE = """
# a comment
[[topic]]
name = "Plan"
keywords = ["withdrawal", "advisory role", "-parliament", "- state visit"]
description = "How and when the boats leave."
weight = 2

[[topic]]
name = "Costs"
description = "What it costs."
"""


def fault(text):
    """Return the error that a topics file raises."""
    with pytest.raises(TopicsError) as caught:
        parse_topics(text, "t.toml")
    assert caught.value.subject == "t.toml"
    return caught.value


def test_topics_keep_their_order_and_fields():
    plan, costs = parse_topics(WHOLE)
    assert plan.name == "Plan"
    assert plan.keywords == ("withdrawal", "advisory role")
    assert plan.exclude == ("parliament", "state visit")
    assert plan.description == "How and when the boats leave."
    assert plan.weight == 2.0
    assert costs == Topic("Costs", description="What it costs.")


def test_what_is_left_out_has_a_default():
    (topic,) = parse_topics('[[topic]]\nname = "Costs"\nkeywords = ["cost"]')
    assert (topic.exclude, topic.description, topic.weight) == ((), "", 1.0)


def test_an_unknown_key_is_named_with_its_topic():
    reason = fault('[[topic]]\nname = "Plan"\nkeywords = ["x"]\ncolour = "red"').reason
    assert "unknown key 'colour'" in reason
    assert "'Plan'" in reason


def test_an_unknown_key_outside_the_topics_is_named():
    assert "unknown key 'title'" in fault('title = "x"\n[[topic]]\nname = "Plan"\nkeywords = ["x"]').reason


@pytest.mark.parametrize(
    ("text", "line"),
    [('[[topic]]\nname = "Plan\nweight = 2\n', 2), ('[[topic]]\nname = "Plan"\nkeywords = [one]', 3), ("[[topic\n", 1)],
)
def test_a_syntax_error_names_its_line(text, line):
    assert f"line {line}" in fault(text).reason


@pytest.mark.parametrize(
    "text", ["", "# nothing", "topic = 3", "topic = []", "topic = [1]", '[topic]\nname = "x"', '[[topics]]\nname = "x"']
)
def test_a_file_without_a_topic_says_how_one_begins(text):
    error = fault(text)
    assert error.reason == "it has no topic"
    assert "[[topic]]" in error.advice


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("keywords = 'boats'", "keywords"),
        ("keywords = ['boats', 3]", "keywords"),
        ("keywords = ['boats', '']", "keywords"),
        ("keywords = ['boats', '-']", "keywords"),
        ("description = 4", "description"),
        ("weight = 0", "weight"),
        ("weight = -1.5", "weight"),
        ("weight = inf", "weight"),
        ("weight = nan", "weight"),
        ("weight = true", "weight"),
        ("weight = '2'", "weight"),
    ],
)
def test_a_value_of_the_wrong_kind_names_its_key_and_topic(line, key):
    other = "description = 'Boats.'" if key == "keywords" else "keywords = ['boats']"
    reason = fault(f"[[topic]]\nname = 'Plan'\n{other}\n{line}").reason
    assert f"'{key}' in topic 'Plan'" in reason


@pytest.mark.parametrize("name", ["''", "' '", "3"])
def test_a_name_that_is_no_text_is_an_error(name):
    assert "'name'" in fault(f"[[topic]]\nname = {name}\nkeywords = ['boats']").reason


def test_a_topic_without_a_name_is_called_by_its_number():
    text = "[[topic]]\nname = 'Plan'\nkeywords = ['boats']\n[[topic]]\nkeywords = ['nets']"
    assert "topic 2 has no name" in fault(text).reason


@pytest.mark.parametrize("line", ["", "keywords = []", "keywords = ['-nets']", "description = ''", "description = ' '"])
def test_a_topic_needs_a_keyword_or_a_description(line):
    reason = fault(f"[[topic]]\nname = 'Plan'\n{line}").reason
    assert "'Plan'" in reason
    assert "no keyword" in reason


def test_two_topics_of_one_name_are_an_error():
    topic = "[[topic]]\nname = 'Plan'\nkeywords = ['boats']\n"
    error = fault(topic * 2)
    assert error.reason == "two topics are called 'Plan'"
    assert error.advice == "Give each a name of its own."


def test_a_folder_is_no_topics_file(tmp_path):
    with pytest.raises(TopicsError, match="is a directory"):
        load_topics(tmp_path)


def test_all_faults_are_named_at_once():
    text = "[[topic]]\nname = 'Plan'\nkeywords = ['x']\ncolour = 1\nweight = 0\n[[topic]]\nkeywords = 'y'\nsize = 2"
    reason = fault(text).reason
    faults = (
        "unknown key 'colour' in topic 'Plan'",
        "'weight' in topic 'Plan'",
        "unknown key 'size' in topic 2",
        "topic 2 has no name",
    )
    assert [part for part in faults if part not in reason] == []


def test_an_error_is_one_line():
    assert "\n" not in str(fault("[[topic]]\nname = 'Plan\nkeywords = 3"))


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path):
    plain, marked = tmp_path / "plain.toml", tmp_path / "marked.toml"
    plain.write_text(WHOLE, encoding="utf-8")
    marked.write_text(WHOLE, encoding="utf-8-sig")
    assert load_topics(plain) == load_topics(str(marked)) == parse_topics(WHOLE)


def test_an_error_in_a_file_names_the_file(tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text("[[topic]]\nname = 3\n", encoding="utf-8")
    with pytest.raises(TopicsError) as caught:
        load_topics(path)
    assert caught.value.subject == str(path)


def test_a_file_that_cannot_be_read_is_an_error_that_says_why(tmp_path):
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'name = "caf\xe9"')
    reasons = {}
    for path in (tmp_path / "missing.toml", latin, tmp_path):
        with pytest.raises(TopicsError) as caught:
            load_topics(path)
        assert caught.value.subject == str(path)
        reasons[path.name] = caught.value.reason
    assert reasons["missing.toml"] == "no such file"
    assert "UTF-8" in reasons["latin.toml"]
    assert len(set(reasons.values())) == 3


def test_the_topics_of_the_seeds_are_read_in_their_order(seeds):
    assert [topic.name for topic in load_topics(seeds / "topics.toml")] == ["Plan", "History", "Iran", "ISIS threat"]


@pytest.mark.parametrize(
    "fields",
    [
        {"name": " ", "keywords": ["boats"]},
        {"name": "Plan"},
        {"name": "Plan", "description": " "},
        {"name": "Plan", "keywords": ["boats"], "weight": 0},
        {"name": "Plan", "keywords": ["boats"], "weight": -1},
        {"name": "Plan", "keywords": ["boats"], "weight": float("inf")},
        {"name": "Plan", "keywords": ["boats"], "weight": float("nan")},
        {"name": "Plan", "keywords": ["boats"], "weight": "2"},
        {"name": "Plan", "keywords": ["boats"], "weight": None},
        {"name": "Plan", "keywords": ["boats"], "description": None},
        {"name": "Plan", "keywords": ["boats", 5]},
        {"name": "Plan", "keywords": ["boats", " "]},
        {"name": "Plan", "keywords": ["boats", "-"]},
        {"name": "Plan", "keywords": ["boats"], "exclude": [""]},
        {"name": "Plan", "keywords": 5},
        {"name": "Plan", "keywords": ["boats"], "exclude": None},
        {"name": 5, "keywords": ["boats"]},
    ],
)
def test_a_topic_that_says_nothing_or_weighs_nothing_cannot_be_built(fields):
    with pytest.raises(TopicsError):
        Topic(**fields)


def test_a_lone_word_is_one_keyword():
    topic = Topic("Plan", keywords="boats", exclude="nets")
    assert (topic.keywords, topic.exclude) == (("boats",), ("nets",))


def test_a_topic_made_in_python_excludes_as_one_of_a_file_does():
    topic = Topic("Plan", ["boats", "-nets", "- state visit"], exclude=["oars"])
    assert (topic.keywords, topic.exclude) == (("boats",), ("oars", "nets", "state visit"))
    with pytest.raises(TopicsError, match="no keyword"):
        Topic("Plan", ["-nets"])


def test_a_topic_cannot_be_changed():
    with pytest.raises(AttributeError):
        Topic("Plan", ["boats"]).weight = 2.0
