"""One module a kind of page: its frozen view model, and the function that makes it from the view of the site."""
