<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message>
        <source>About Papan Siar</source>
        <translation>Tentang Papan Siar</translation>
    </message>
    <message>
        <source>none: keys are kept until you quit</source>
        <translation>tidak ada: kunci akses disimpan sampai Anda keluar</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License, versi 3 atau yang lebih baru</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Penyimpan kunci</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder data</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Buka folder data</translation>
    </message>
    <message>
        <source>Open the reports folder</source>
        <translation>Buka folder laporan</translation>
    </message>
    <message>
        <source>Built with Python, Qt for Python (LGPL), SQLAlchemy, Alembic, Requests, keyring and cryptography, with icons of Phosphor and Font Awesome and the typefaces Manrope and Source Serif (OFL).</source>
        <translation>Dibuat dengan Python, Qt for Python (LGPL), SQLAlchemy, Alembic, Requests, keyring, dan cryptography, dengan ikon Phosphor dan Font Awesome serta huruf Manrope dan Source Serif (OFL).</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>Cadangan data</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan dari cadangan…</translation>
    </message>
    <message>
        <source>{0} backups</source>
        <translation>{0} cadangan</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Cadangan terbaru</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Jumlah disimpan</translation>
    </message>
    <message>
        <source>One is made every day and before every update.</source>
        <translation>Dibuat setiap hari dan sebelum setiap pembaruan.</translation>
    </message>
    <message>
        <source>One file with posts, history, pictures and your own templates, for another computer or the office&apos;s archive, which only its password opens.</source>
        <translation>Satu berkas berisi unggahan, riwayat, gambar, dan templat sendiri, untuk komputer lain atau arsip kantor, yang hanya terbuka dengan kata sandinya.</translation>
    </message>
    <message>
        <source>Keys to accounts are never part of a backup: after moving to another computer you sign in again. Posts whose hour came after the backup was made ask before they leave.</source>
        <translation>Kunci akses akun tidak pernah ikut dalam cadangan: setelah pindah ke komputer lain, Anda masuk kembali. Unggahan yang waktunya tiba setelah cadangan dibuat akan bertanya dahulu sebelum terbit.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>Cadangan sudah dibuat.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Cadangan tidak jadi dibuat.</translation>
    </message>
</context>
<context>
    <name>BrandLock</name>
    <message>
        <source>Unlock…</source>
        <translation>Buka kunci…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Name, logo, colours, typefaces and the words at the foot are locked.</source>
        <translation>Nama, logo, warna, huruf, dan tulisan kaki terkunci.</translation>
    </message>
    <message>
        <source>Open until {0} {1}, then locked again.</source>
        <translation>Terbuka sampai pukul {0} {1}, lalu terkunci lagi.</translation>
    </message>
    <message>
        <source>The brand can be changed by anybody at this computer.</source>
        <translation>Identitas dapat diubah siapa pun di komputer ini.</translation>
    </message>
    <message>
        <source>Unlock the brand</source>
        <translation>Buka kunci identitas</translation>
    </message>
    <message>
        <source>Every new infographic takes what you change. Unlock name, logo, colours, typefaces and the words at the foot?</source>
        <translation>Setiap infografis baru memakai perubahan Anda. Buka kunci nama, logo, warna, huruf, dan tulisan kaki?</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Leave it locked</source>
        <translation>Biarkan terkunci</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Copy everything</source>
        <translation>Salin semuanya</translation>
    </message>
    <message>
        <source>Protect the copy with a &amp;password (recommended)</source>
        <translation>&amp;Lindungi salinan dengan kata sandi (disarankan)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Buatkan</translation>
    </message>
    <message>
        <source>Write it down and keep it apart from the flash disk, for example in the office&apos;s safe. Without it nobody can open the copy, not even the makers of this program.</source>
        <translation>Catat di kertas dan simpan terpisah dari flash disk, misalnya di brankas kantor. Tanpa kata sandi ini tidak seorang pun dapat membuka salinan, pembuat program ini pun tidak.</translation>
    </message>
    <message>
        <source>Whoever finds the flash disk can then read every draft and post, the citizens&apos; comments with their names, and who approved what. Keys to accounts are in no copy.</source>
        <translation>Siapa pun yang menemukan flash disk itu dapat membaca semua draf dan unggahan, komentar warga beserta namanya, dan siapa menyetujui apa. Kunci akses akun tidak pernah ikut dalam salinan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
    <message>
        <source>At least {0} signs: a few words that do not belong together are best.</source>
        <translation>Paling sedikit {0} karakter; paling baik beberapa kata yang tidak berhubungan.</translation>
    </message>
    <message>
        <source>Easy to guess. Add another word, and none that names the office.</source>
        <translation>Mudah ditebak. Tambahkan kata lain, jangan kata dari nama kantor.</translation>
    </message>
    <message>
        <source>Good enough. One more word makes it hard to guess.</source>
        <translation>Cukup baik. Satu kata lagi membuatnya sulit ditebak.</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>Sulit ditebak.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy everything to a flash disk…</source>
        <translation>Salin semuanya ke flash disk…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Simpan ke mana?</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{0} % dari {1}</translation>
    </message>
    <message>
        <source>Everything is copied and was read back.</source>
        <translation>Semuanya tersalin dan sudah dibaca ulang.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>Salinan tidak jadi dibuat.</translation>
    </message>
</context>
<context>
    <name>ElectionField</name>
    <message>
        <source>from</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>There is an election period</source>
        <translation>Ada periode pemilu</translation>
    </message>
    <message>
        <source>First day of the election period</source>
        <translation>Hari pertama periode pemilu</translation>
    </message>
    <message>
        <source>Last day of the election period</source>
        <translation>Hari terakhir periode pemilu</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Language and looks</source>
        <translation>Bahasa dan tampilan</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Mengikuti desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Small (85 %)</source>
        <translation>Kecil (85 %)</translation>
    </message>
    <message>
        <source>Normal (100 %)</source>
        <translation>Biasa (100 %)</translation>
    </message>
    <message>
        <source>Large (120 %)</source>
        <translation>Besar (120 %)</translation>
    </message>
    <message>
        <source>Very large (150 %)</source>
        <translation>Sangat besar (150 %)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Ukuran teks</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Kurangi gerakan</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Tidak ada yang bergeser atau memudar.</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Mengikuti sistem</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tanpa proksi</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Yang ini</translation>
    </message>
    <message>
        <source>Write it like http://proxy.kantor.go.id:8080.</source>
        <translation>Tulis seperti http://proxy.kantor.go.id:8080.</translation>
    </message>
    <message>
        <source>Forget password</source>
        <translation>Lupakan kata sandi</translation>
    </message>
    <message>
        <source>Allow handing a post to a phone by QR code</source>
        <translation>Izinkan memindahkan unggahan ke ponsel dengan kode QR</translation>
    </message>
    <message>
        <source>Each time you ask for it, this computer shows one page to one phone in the same network: the caption and the pictures of one post, for ten minutes, at an address that nobody can guess and that is never used again. Otherwise nothing listens.</source>
        <translation>Setiap kali Anda memintanya, komputer ini menampilkan satu halaman kepada satu ponsel di jaringan yang sama: takarir dan gambar satu unggahan, selama sepuluh menit, pada alamat yang tidak dapat ditebak dan tidak pernah dipakai lagi. Di luar itu tidak ada yang terbuka.</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Nama pengguna</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one.</source>
        <translation>Hanya bila proksi memintanya.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer.</source>
        <translation>Disimpan di penyimpan kunci komputer ini.</translation>
    </message>
    <message>
        <source>Kept until you quit: this computer offers no keyring.</source>
        <translation>Disimpan sampai Anda keluar: komputer ini tidak menyediakan penyimpan kunci.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proksi</translation>
    </message>
    <message>
        <source>Proxy &amp;address</source>
        <translation>&amp;Alamat proksi</translation>
    </message>
    <message>
        <source>&amp;Certificate of the office</source>
        <translation>&amp;Sertifikat kantor</translation>
    </message>
    <message>
        <source>Only where the office&apos;s firewall inspects secure traffic.</source>
        <translation>Hanya bila tembok api (firewall) kantor memeriksa lalu lintas aman.</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Hemat data</translation>
    </message>
    <message>
        <source>Smaller pictures where the platform allows it, figures less often. For phone hotspots.</source>
        <translation>Gambar lebih kecil bila platform mengizinkan, angka dibaca lebih jarang. Untuk hotspot ponsel.</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Pilih sertifikat</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office and brand</source>
        <translation>Instansi dan identitas</translation>
    </message>
    <message>
        <source>&amp;Handle on infographics</source>
        <translation>Nama &amp;pengguna di infografis</translation>
    </message>
    <message>
        <source>Stands at the foot of every infographic.</source>
        <translation>Tampil di kaki setiap infografis.</translation>
    </message>
    <message>
        <source>&amp;Call centre</source>
        <translation>Nomor &amp;layanan</translation>
    </message>
    <message>
        <source>Official numbers are not reported as personal data when a post is checked.</source>
        <translation>Nomor resmi tidak dilaporkan sebagai data pribadi saat unggahan diperiksa.</translation>
    </message>
    <message>
        <source>&amp;Election period</source>
        <translation>Periode p&amp;emilu</translation>
    </message>
    <message>
        <source>Posts marked as sensitive are held in it. In Bali, posts are also held on Nyepi.</source>
        <translation>Unggahan bertanda sensitif ditahan selama masa ini. Di Bali, unggahan juga ditahan saat Nyepi.</translation>
    </message>
    <message>
        <source>Typeface of &amp;headings</source>
        <translation>Huruf &amp;judul</translation>
    </message>
    <message>
        <source>Typeface of the &amp;text</source>
        <translation>Huruf &amp;isi</translation>
    </message>
    <message>
        <source>Every infographic takes them. They come with the program and look the same on every computer.</source>
        <translation>Dipakai semua infografis. Huruf ini disertakan dalam program dan tampil sama di setiap komputer.</translation>
    </message>
    <message>
        <source>&amp;Line at the foot</source>
        <translation>&amp;Baris kaki</translation>
    </message>
    <message>
        <source>For instance the address of the website. While it is empty, the call centre stands there.</source>
        <translation>Misalnya alamat situs web. Selama kosong, nomor layanan yang tampil.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Tersimpan</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>SK {0}</source>
        <translation>SK {0}</translation>
    </message>
    <message>
        <source>has a PIN</source>
        <translation>punya PIN</translation>
    </message>
    <message>
        <source>acts for {0}, {1}</source>
        <translation>Plh. {0}, {1}</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People and approval</source>
        <translation>Orang dan persetujuan</translation>
    </message>
    <message>
        <source>Only for offices in which somebody else looks at posts before they leave. Add yourself as admin and the others with their roles.</source>
        <translation>Hanya untuk kantor yang unggahannya dilihat orang lain sebelum terbit. Tambahkan diri Anda sebagai admin, lalu yang lain dengan perannya.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Tambah orang…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>PIN…</source>
        <translation>PIN…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>&amp;Need an approval</source>
        <translation>Perlu &amp;persetujuan</translation>
    </message>
    <message>
        <source>Nobody decides on their own post. One changed letter makes an approval void.</source>
        <translation>Tidak seorang pun memutuskan unggahannya sendiri. Satu huruf berubah menggugurkan persetujuan.</translation>
    </message>
    <message>
        <source>Allow spoken approval when it is urgent</source>
        <translation>Izinkan persetujuan lisan bila mendesak</translation>
    </message>
    <message>
        <source>The history shows it as spoken, and the signed sheet has to follow.</source>
        <translation>Riwayat mencatatnya sebagai lisan, dan lembar bertanda tangan harus menyusul.</translation>
    </message>
    <message>
        <source>Signed sheet within (&amp;days)</source>
        <translation>Lembar menyusul dalam (&amp;hari)</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Ubah orang</translation>
    </message>
    <message>
        <source>with titles, as in the decree</source>
        <translation>dengan gelar, seperti pada SK</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Date of the decree</source>
        <translation>Tanggal SK</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Jabatan</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Decree (SK) nu&amp;mber</source>
        <translation>No&amp;mor SK</translation>
    </message>
    <message>
        <source>&amp;Acts for (Plh.)</source>
        <translation>&amp;Plh. dari</translation>
    </message>
    <message>
        <source>to</source>
        <translation>s.d.</translation>
    </message>
    <message>
        <source>On these days the person approves in the approver&apos;s place; the history names both.</source>
        <translation>Pada hari-hari ini orang ini menyetujui sebagai pelaksana harian; riwayat menyebut keduanya.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>{0} types it alone: 6 to 12 digits. It is never shown or stored in clear.</source>
        <translation>{0} mengetiknya sendiri: 6 sampai 12 angka. PIN tidak pernah ditampilkan atau disimpan apa adanya.</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>&amp;Ulangi PIN</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan dari cadangan</translation>
    </message>
    <message>
        <source>The data of now is set aside beside it, not deleted. Keys to accounts are not part of a backup: those in this computer&apos;s keyring stay, on another computer you sign in again.</source>
        <translation>Data sekarang disisihkan, tidak dihapus. Kunci akses tidak ikut dalam cadangan: yang ada di penyimpan kunci komputer ini tetap ada, di komputer lain Anda masuk kembali.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan data</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Berkas lain…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Pilih cadangan</translation>
    </message>
    <message>
        <source>{0} is protected. Type the password that was chosen when the copy was made.</source>
        <translation>{0} dilindungi. Ketik kata sandi yang dipilih saat salinan dibuat.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Sending</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} detik</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 menit</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 jam</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 jam</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 jam</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 jam</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} hari</translation>
    </message>
    <message>
        <source>Time to &amp;undo</source>
        <translation>Waktu untuk &amp;mengurungkan</translation>
    </message>
    <message>
        <source>So long after queueing nothing leaves and one click takes it back.</source>
        <translation>Selama itu setelah masuk antrean, belum ada yang terkirim dan satu klik membatalkannya.</translation>
    </message>
    <message>
        <source>&amp;Late by at most</source>
        <translation>Batas &amp;keterlambatan</translation>
    </message>
    <message>
        <source>A post that could not leave in this time asks you instead of surprising everybody.</source>
        <translation>Unggahan yang tidak sempat terbit dalam waktu ini menunggu keputusan Anda.</translation>
    </message>
    <message>
        <source>&amp;Read figures for</source>
        <translation>&amp;Baca angka selama</translation>
    </message>
    <message>
        <source>So long after publishing engagement is read from the platform.</source>
        <translation>Selama itu setelah terbit, interaksi dibaca dari platform.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>What you change holds at once; there is nothing to save.</source>
        <translation>Perubahan langsung berlaku; tidak perlu disimpan.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bagian</translation>
    </message>
</context>
<context>
    <name>StartSection</name>
    <message>
        <source>Start and background</source>
        <translation>Mulai dan latar belakang</translation>
    </message>
    <message>
        <source>Go on working beside the clock when the window is closed</source>
        <translation>Tetap bekerja di baki sistem (dekat jam) saat jendela ditutup</translation>
    </message>
    <message>
        <source>Scheduled posts leave only while the program runs.</source>
        <translation>Unggahan terjadwal hanya terbit selama aplikasi berjalan.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mulai bersama komputer</translation>
    </message>
    <message>
        <source>Hidden beside the clock.</source>
        <translation>Tersembunyi di baki sistem, dekat jam.</translation>
    </message>
    <message>
        <source>The desktop&apos;s start list could not be written.</source>
        <translation>Daftar mulai otomatis desktop tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that you may write to your settings folder.</source>
        <translation>Tidak ada yang berubah. Pastikan Anda berhak menulis di folder pengaturan.</translation>
    </message>
</context>
</TS>
