<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AccountFilter</name>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Semua akun</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>BrandEditor</name>
    <message>
        <source>Main colour</source>
        <translation>Warna utama</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Warna kedua</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>White text on this main colour cannot be read well. Choose a darker one.</source>
        <translation>Teks putih di atas warna utama ini sulit dibaca. Pilih warna yang lebih gelap.</translation>
    </message>
    <message>
        <source>Use {0}, the nearest that can</source>
        <translation>Pakai {0}, warna terdekat yang terbaca</translation>
    </message>
</context>
<context>
    <name>BrandSample</name>
    <message>
        <source>Sample in the colours {0} and {1}</source>
        <translation>Contoh dengan warna {0} dan {1}</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nama instansi</translation>
    </message>
    <message>
        <source>This is a headline</source>
        <translation>Contoh judul</translation>
    </message>
    <message>
        <source>and this the text below it.</source>
        <translation>dan contoh isi di bawahnya.</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose: {0}</source>
        <translation>Pilih: {0}</translation>
    </message>
</context>
<context>
    <name>CounterLabel</name>
    <message>
        <source>{0} too many</source>
        <translation>kelebihan {0}</translation>
    </message>
</context>
<context>
    <name>LogoRow</name>
    <message>
        <source>Move to the front</source>
        <translation>Pindahkan ke depan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Logo {0}</source>
        <translation>Logo {0}</translation>
    </message>
    <message>
        <source>Move to the front or remove</source>
        <translation>Pindahkan ke depan atau hapus</translation>
    </message>
    <message>
        <source>Add a logo…</source>
        <translation>Tambah logo…</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Pilih logo…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Pemberitahuan</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>As on the letterhead</source>
        <translation>Seperti di kop surat</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>Write the name of the office; it stands on every infographic.</source>
        <translation>Tulis nama instansi; nama ini tampil di setiap infografis.</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Nama instansi</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Jenis</translation>
    </message>
    <message>
        <source>&amp;Province</source>
        <translation>&amp;Provinsi</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona waktu</translation>
    </message>
    <message>
        <source>Number of &amp;employees</source>
        <translation>Jumlah &amp;pegawai</translation>
    </message>
    <message>
        <source>Engagement is measured against the number of employees; it can be filled in later.</source>
        <translation>Interaksi diukur terhadap jumlah pegawai; boleh diisi nanti.</translation>
    </message>
</context>
<context>
    <name>PhonePreview</name>
    <message>
        <source>First comment</source>
        <extracomment>Picture frames wider or taller than this are cut in a feed; height by width.</extracomment>
        <translation>Komentar pertama</translation>
    </message>
    <message>
        <source>… see more</source>
        <translation>… selengkapnya</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>By how much a toast climbs to leave fields and buttons free: an undo is offered for half a minute.</extracomment>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>TypefaceField</name>
    <message>
        <source>As each template is designed</source>
        <translation>Sesuai rancangan templat</translation>
    </message>
</context>
</TS>
