<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AssistedDialog</name>
    <message>
        <source>Publish by hand on {0}</source>
        <translation>Terbitkan manual di {0}</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Sudah terbit</translation>
    </message>
    <message>
        <source>Without a link</source>
        <translation>Tanpa tautan</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Ingatkan nanti</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>Jangan terbitkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>4 · Say that it is published</source>
        <translation>4 · Catat sudah terbit</translation>
    </message>
    <message>
        <source>Copy the link of the post there and paste it here.</source>
        <translation>Salin tautan unggahan di sana lalu tempel di sini.</translation>
    </message>
    <message>
        <source>{0} gives no link to paste.</source>
        <translation>{0} tidak memberi tautan untuk ditempel.</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Waktu lain…</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 menit lagi</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Satu jam lagi</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Besok pagi</translation>
    </message>
    <message>
        <source>Noted as published on {0}.</source>
        <translation>Tercatat sudah terbit di {0}.</translation>
    </message>
    <message>
        <source>Not published. The post is kept in the calendar.</source>
        <translation>Tidak diterbitkan. Unggahan tetap ada di kalender.</translation>
    </message>
    <message>
        <source>You are reminded again on {0}.</source>
        <translation>Anda diingatkan lagi {0}.</translation>
    </message>
</context>
<context>
    <name>AssistedWords</name>
    <message>
        <source>The caption already stands there.</source>
        <translation>Takarir sudah terisi di sana.</translation>
    </message>
    <message>
        <source>Paste the caption there.</source>
        <translation>Tempel takarir di sana.</translation>
    </message>
    <message>
        <source>Attach the pictures from the folder, in their order.</source>
        <translation>Lampirkan gambar dari folder sesuai urutannya.</translation>
    </message>
    <message>
        <source>On a phone it often goes faster.</source>
        <translation>Lewat ponsel sering lebih cepat.</translation>
    </message>
    <message>
        <source>Link of the post</source>
        <translation>Tautan unggahan</translation>
    </message>
    <message>
        <source>Id of the post</source>
        <translation>ID unggahan</translation>
    </message>
    <message>
        <source>Text or title</source>
        <translation>Teks atau judul</translation>
    </message>
    <message>
        <source>Day of publishing</source>
        <translation>Tanggal terbit</translation>
    </message>
</context>
<context>
    <name>CaptionStep</name>
    <message>
        <source>1 · Copy the caption</source>
        <translation>1 · Salin takarir</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Takarir</translation>
    </message>
    <message>
        <source>Copy caption</source>
        <translation>Salin takarir</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} karakter</translation>
    </message>
    <message>
        <source>Caption copied</source>
        <translation>Takarir tersalin</translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>(not in this file)</source>
        <translation>(tidak ada di berkas ini)</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Type figures in</source>
        <translation>Isi angka interaksi</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Buka unggahan</translation>
    </message>
    <message>
        <source>Import a file instead…</source>
        <translation>Impor dari berkas…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>As on the platform: 1.250 or 1,2 rb. Leave empty what it does not tell.</source>
        <translation>Tulis seperti di platform: 1.250 atau 1,2 rb. Kosongkan yang tidak ditampilkan.</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Belum ada angka.</translation>
    </message>
    <message>
        <source>Figures so far: {0}.</source>
        <translation>Angka terakhir: {0}.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import figures</source>
        <translation>Impor angka</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Akun</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>Angka per tanggal</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Belum ada berkas yang dipilih.</translation>
    </message>
    <message>
        <source>Say once what the columns are; the next export of this kind is understood by itself.</source>
        <translation>Cukup sekali: sebutkan arti setiap kolom. Ekspor sejenis berikutnya langsung dipahami.</translation>
    </message>
    <message>
        <source>Figures that will be written</source>
        <translation>Angka yang akan dicatat</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Baris yang dilewati</translation>
    </message>
    <message>
        <source>Import figures: which file?</source>
        <translation>Impor angka: berkas yang mana?</translation>
    </message>
    <message>
        <source>Import figures: what are the columns?</source>
        <translation>Impor angka: apa arti kolomnya?</translation>
    </message>
    <message>
        <source>Import figures: this will be written</source>
        <translation>Impor angka: ini yang akan dicatat</translation>
    </message>
    <message>
        <source>Write figures</source>
        <translation>Catat angka</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Export the figures of single posts from {0} (Insights or Analytics, Content, Export) and choose the file as it was downloaded: CSV, Excel or ZIP. A table of your own works, too, if it has a column of links or texts.</source>
        <translation>Ekspor angka tiap unggahan dari {0} (Wawasan atau Analitik, Konten, Ekspor), lalu pilih berkasnya seperti saat diunduh: CSV, Excel, atau ZIP. Tabel buatan sendiri juga bisa, asalkan punya kolom tautan atau teks.</translation>
    </message>
    <message>
        <source>Choose the export</source>
        <translation>Pilih berkas ekspor</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.zip)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>{0} · rows: {1}</source>
        <translation>{0} · {1} baris</translation>
    </message>
    <message>
        <source>Posts that get figures: {0}</source>
        <translation>{0} unggahan mendapat angka</translation>
    </message>
    <message>
        <source>Rows left out: {0}</source>
        <translation>{0} baris dilewati</translation>
    </message>
</context>
<context>
    <name>ImportModels</name>
    <message>
        <source>by link</source>
        <translation>dari tautan</translation>
    </message>
    <message>
        <source>by id</source>
        <translation>dari ID</translation>
    </message>
    <message>
        <source>by text and day</source>
        <translation>dari teks dan tanggal</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Dikenali</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Sebab dilewati</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>Link of the post</source>
        <translation>Tautan unggahan</translation>
    </message>
    <message>
        <source>The account is called @{0} now</source>
        <translation>Akun ini sekarang bernama @{0}</translation>
    </message>
    <message>
        <source>A short link: it is kept as it is.</source>
        <translation>Tautan pendek: disimpan apa adanya.</translation>
    </message>
    <message>
        <source>Fits: post {0}</source>
        <translation>Cocok: unggahan {0}</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Set there as well</source>
        <translation>Atur juga di sana</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy {0}</source>
        <translation>Salin {0}</translation>
    </message>
    <message>
        <source>Lines of speech: {0}</source>
        <translation>Baris ucapan: {0}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
</context>
<context>
    <name>PageStep</name>
    <message>
        <source>3 · Publish it on {0}</source>
        <translation>3 · Terbitkan di {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Buka {0}</translation>
    </message>
    <message>
        <source>To a phone…</source>
        <translation>Ke ponsel…</translation>
    </message>
    <message>
        <source>Open your server by yourself: the account&apos;s name does not tell it (@name@server).</source>
        <translation>Buka sendiri server Anda: nama akun ini tidak menyebutkannya (@nama@server).</translation>
    </message>
    <message>
        <source>If the caption does not stand there, paste it.</source>
        <translation>Bila takarir belum terisi, tempel sendiri.</translation>
    </message>
    <message>
        <source>If the page does not open at the right place, look for “Create post” there.</source>
        <translation>Bila halaman terbuka di tempat lain, cari “Buat postingan” di sana.</translation>
    </message>
</context>
<context>
    <name>PhoneDialog</name>
    <message>
        <source>To a phone</source>
        <translation>Kirim ke ponsel</translation>
    </message>
    <message>
        <source>Do not allow any more</source>
        <translation>Jangan izinkan lagi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Tampilkan kode</translation>
    </message>
    <message>
        <source>Allow and show the code</source>
        <translation>Izinkan dan tampilkan kode</translation>
    </message>
    <message>
        <source>For ten minutes this computer shows the caption and the pictures of this one post to one phone in the same network (office Wi-Fi). Nothing else can be reached, and nothing goes to the internet. Do not use it in a public Wi-Fi.</source>
        <translation>Selama sepuluh menit komputer ini menampilkan takarir dan gambar unggahan ini saja kepada satu ponsel di jaringan yang sama (Wi-Fi kantor). Berkas lain tidak dapat dibuka dan tidak ada yang keluar ke internet. Jangan pakai di Wi-Fi umum.</translation>
    </message>
    <message>
        <source>Copy the caption, keep the pictures, then publish in the app.</source>
        <translation>Salin takarir, simpan gambar, lalu terbitkan di aplikasi.</translation>
    </message>
    <message>
        <source>Copy caption</source>
        <translation>Salin takarir</translation>
    </message>
    <message>
        <source>Copy alternative text</source>
        <translation>Salin teks alternatif</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Keep on this phone</source>
        <translation>Simpan ke ponsel</translation>
    </message>
    <message>
        <source>This post has no pictures.</source>
        <translation>Unggahan ini tanpa gambar.</translation>
    </message>
    <message>
        <source>This address is not valid any more. Ask for a new code on the computer.</source>
        <translation>Alamat ini tidak berlaku lagi. Mintalah kode baru di komputer.</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at the code and open the page. If it does not open: phone and computer must be in the same Wi-Fi, and this computer&apos;s firewall must let Papan Siar through. If Windows asks, allow it for private networks.</source>
        <translation>Arahkan kamera ponsel ke kode ini lalu buka halamannya. Jika tidak terbuka: ponsel dan komputer harus memakai Wi-Fi yang sama, dan firewall komputer ini harus mengizinkan Papan Siar. Jika Windows bertanya, izinkan untuk jaringan privat.</translation>
    </message>
    <message>
        <source>Closed: somebody tried to guess the address.</source>
        <translation>Ditutup: ada yang mencoba menebak alamatnya.</translation>
    </message>
    <message>
        <source>The ten minutes are over; the page is closed.</source>
        <translation>Sepuluh menit sudah habis; halaman ditutup.</translation>
    </message>
    <message>
        <source>A phone has opened the page. Closes in {0}.</source>
        <translation>Sebuah ponsel sudah membuka halaman. Ditutup dalam {0}.</translation>
    </message>
    <message>
        <source>Closes in {0}.</source>
        <translation>Ditutup dalam {0}.</translation>
    </message>
</context>
<context>
    <name>PicturesStep</name>
    <message>
        <source>2 · Open the pictures</source>
        <translation>2 · Siapkan gambar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Copy alternative text</source>
        <translation>Salin teks alternatif</translation>
    </message>
    <message>
        <source>This post has no pictures.</source>
        <translation>Unggahan ini tanpa gambar.</translation>
    </message>
    <message>
        <source>This platform has no field for alternative texts.</source>
        <translation>Platform ini tidak punya kolom teks alternatif.</translation>
    </message>
    <message>
        <source>Text {0} copied</source>
        <translation>Teks {0} tersalin</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
</TS>
