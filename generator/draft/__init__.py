"""The writing side: import and suggest; what it writes is a draft for a reviewer."""
