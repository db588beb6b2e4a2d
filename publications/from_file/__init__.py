"""“New publication from a file”: a file comes in, is read, and a draft is filled in with what it says of itself."""
