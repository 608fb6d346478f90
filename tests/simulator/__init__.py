"""Sixty days of the whole house from one seed: mail out, answers in, news, and everything that can go wrong on the way."""
