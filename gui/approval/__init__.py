"""Approvals: what waits for a checker or an approver, and how they decide."""
