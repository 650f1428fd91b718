"""One module a rule, named like its id; each says when two aligned claims cannot both be true."""
