"""Articles and registry to mentions, citations, voices and origins."""
