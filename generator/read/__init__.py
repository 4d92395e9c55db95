"""Files to records: strict YAML, schema and captures, every value with its place."""
