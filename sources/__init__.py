"""Readers: each turns a location (a file, a folder, standard input) into articles."""
