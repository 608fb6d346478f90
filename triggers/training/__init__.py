"""Training of the model of kinds; only the artefact it writes is needed to read news."""
