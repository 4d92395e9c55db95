"""Passages that stand in several articles because one text was copied."""
