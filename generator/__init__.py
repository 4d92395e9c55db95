"""Readout's domain: news articles in, view models of a briefing site out; knows nothing of Pelican."""
