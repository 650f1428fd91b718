"""Why two places of a story were or were not compared: `twosource report --why PLACE PLACE`."""
