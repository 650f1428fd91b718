"""One module an output format; each writes a finished run to a text stream."""
