"""What is published, asked and answered in every golden, the same by the libraries and by us."""

CAPTION = "Pengumuman layanan 😀 & jadwal: https://contoh.go.id/a?x=1 #Layanan"
LINK = "https://contoh.go.id/berita"
COMMENT, REPLY = "Komentar pertama", "Terima kasih, sudah kami catat."
PLANNED = 1_795_408_200
PICTURE = b"gambar"
FILM = bytes(range(250)) * 4
