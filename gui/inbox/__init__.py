"""The inbox: what citizens write, how soon it is answered, and the answers themselves."""
