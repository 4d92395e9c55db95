"""Pictures as shapes in numbers: what is drawn, where, with which words. The theme turns them into SVG."""
