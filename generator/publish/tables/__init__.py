"""Tables of what was found in articles: a row a finding, with its place. `generator.publish.data` writes them."""
