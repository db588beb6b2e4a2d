"""What the demonstration is made of, beside its words: pictures, files and ways to name them."""
