"""What Facebook, Instagram and Threads share."""
