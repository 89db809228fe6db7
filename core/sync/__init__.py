"""The durable outbox going out, and engagement coming in."""
