"""What the application keeps on this computer: database, media, settings, secrets, backups. Knows no Qt."""
