<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>CommentsModel</name>
    <message>
        <source>Our answer</source>
        <extracomment>With large letters the list beside the panel keeps its room. Three lines beside the button that closes the panel.</extracomment>
        <translation>Balasan kami</translation>
    </message>
    <message>
        <source>A citizen</source>
        <translation>Seorang warga</translation>
    </message>
</context>
<context>
    <name>EngagementPage</name>
    <message>
        <source>Period</source>
        <translation>Rentang waktu</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 hari</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 tahun</translation>
    </message>
    <message>
        <source>Read figures now</source>
        <translation>Ambil angka sekarang</translation>
    </message>
    <message>
        <source>Import figures…</source>
        <translation>Impor angka…</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Likes, comments and shares over time</source>
        <translation>Suka, komentar, dan bagikan dari waktu ke waktu</translation>
    </message>
    <message>
        <source>Figures are read as soon as there is a line.</source>
        <translation>Angka diambil begitu ada internet.</translation>
    </message>
    <message>
        <source>Interactions are likes, comments, shares and saves together. “vs staff” divides them by the number of employees: below 100 % not even the own staff reacted. “—” means that the platform does not tell this figure; it is not zero.</source>
        <translation>Interaksi adalah jumlah suka, komentar, bagikan, dan disimpan. “per pegawai” membaginya dengan jumlah pegawai: di bawah 100 % berarti pegawai sendiri pun belum semua bereaksi. “—” berarti platform tidak memberi angka itu; bukan nol.</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>Belum ada angka yang diambil.</translation>
    </message>
    <message>
        <source>Figures of {0}</source>
        <translation>Data per {0}</translation>
    </message>
    <message>
        <source>No post was published in this period.</source>
        <translation>Belum ada unggahan terbit pada rentang ini.</translation>
    </message>
    <message>
        <source>Figures appear here some minutes after a post is published.</source>
        <translation>Angka muncul beberapa menit setelah unggahan terbit.</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Posts with new figures: {0}</source>
        <translation>Unggahan dengan angka baru: {0}</translation>
    </message>
</context>
<context>
    <name>PostPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Figures of this post over time</source>
        <translation>Angka unggahan ini dari waktu ke waktu</translation>
    </message>
    <message>
        <source>Open on the platform</source>
        <translation>Buka di platform</translation>
    </message>
    <message>
        <source>Type figures in…</source>
        <translation>Isi angka manual…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>Membaca angka…</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>Belum ada angka yang diambil.</translation>
    </message>
    <message>
        <source>Comments ({0})</source>
        <translation>Komentar ({0})</translation>
    </message>
    <message>
        <source>Enter the number of employees in the settings first.</source>
        <translation>Isi jumlah pegawai dahulu di Pengaturan.</translation>
    </message>
    <message>
        <source>{0} interactions of {1} employees</source>
        <translation>{0} interaksi dari {1} pegawai</translation>
    </message>
    <message>
        <source>{0}, below the staff baseline</source>
        <translation>{0}, di bawah patokan pegawai</translation>
    </message>
    <message>
        <source>{0} (partial: some figures are not told)</source>
        <translation>{0} (sebagian: ada angka yang tidak diberikan)</translation>
    </message>
    <message>
        <source>The platform has told no figures yet.</source>
        <translation>Platform belum memberi angka.</translation>
    </message>
    <message>
        <source>Figures of {0}</source>
        <translation>Data per {0}</translation>
    </message>
</context>
<context>
    <name>PublishedModel</name>
    <message>
        <source>Interactions divided by the number of employees</source>
        <translation>Interaksi dibagi jumlah pegawai</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Suka</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Bagikan</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>vs staff</source>
        <translation>per pegawai</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
</context>
<context>
    <name>PublishedTable</name>
    <message>
        <source>Published posts</source>
        <translation>Unggahan terbit</translation>
    </message>
</context>
<context>
    <name>TileRow</name>
    <message>
        <source>Posts</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Suka</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Bagikan</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaksi</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>some posts do not tell</source>
        <translation>sebagian: ada unggahan tanpa angka</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>tanpa pembanding</translation>
    </message>
    <message>
        <source>{0} {1} against before</source>
        <translation>{0} {1} dari rentang sebelumnya</translation>
    </message>
</context>
</TS>
