"""A folder of articles with human summaries in, a table of ROUGE scores per ranker out."""
