"""A SendGrid that runs on this machine: it takes mail as the real one does, keeps a ledger, and breaks on request."""
