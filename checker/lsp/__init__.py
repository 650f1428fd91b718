"""The language server: drafts checked while they are written, over the Language Server Protocol."""
