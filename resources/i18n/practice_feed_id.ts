<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>PracticeFeedPage</name>
    <message>
        <source>Practice feed</source>
        <translation>Linimasa latihan</translation>
    </message>
    <message>
        <source>Only on this computer. The citizens who react are invented.</source>
        <translation>Hanya di komputer ini. Warga yang menanggapi adalah rekaan.</translation>
    </message>
    <message>
        <source>Nothing was published here yet</source>
        <translation>Belum ada yang terbit di sini</translation>
    </message>
    <message>
        <source>Write a post, choose the practice account and queue it; it appears here when it has left.</source>
        <translation>Buat unggahan, pilih akun latihan, masukkan ke antrean; unggahan tampil di sini setelah terkirim.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>the internet is down</source>
        <translation>internet putus</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>server sibuk</translation>
    </message>
    <message>
        <source>the answer is lost</source>
        <translation>jawaban hilang</translation>
    </message>
    <message>
        <source>the key is refused</source>
        <translation>kunci akses ditolak</translation>
    </message>
    <message>
        <source>the content is refused</source>
        <translation>isi ditolak</translation>
    </message>
    <message>
        <source>Let go &amp;wrong, to practise</source>
        <translation>&amp;Gangguan untuk latihan</translation>
    </message>
    <message>
        <source>Published practice posts</source>
        <translation>Unggahan latihan yang terbit</translation>
    </message>
    <message>
        <source>The chosen post and its comments</source>
        <translation>Unggahan terpilih dan komentarnya</translation>
    </message>
</context>
</TS>
