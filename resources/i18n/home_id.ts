<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Tentukan…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Held, and why</source>
        <translation>Tertahan dan sebabnya</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>One idea</source>
        <translation>Satu ide</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Sesudah itu</translation>
    </message>
    <message>
        <source>More ideas</source>
        <translation>Ide lain</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>perlu Anda</translation>
    </message>
    <message>
        <source>leave today</source>
        <translation>terbit hari ini</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>Nothing is planned for today.</source>
        <translation>Belum ada rencana untuk hari ini.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Tidak ada yang tertahan.</translation>
    </message>
    <message>
        <source>No account yet. Add one to publish, or a practice account to try.</source>
        <translation>Belum ada akun. Tambahkan akun untuk menerbitkan, atau akun latihan untuk mencoba.</translation>
    </message>
    <message>
        <source>{0} missed their time while the computer or the line was off.</source>
        <translation>{0} unggahan terlewat saat komputer mati atau internet putus.</translation>
    </message>
    <message>
        <source>comments are late</source>
        <translation>komentar lewat waktu</translation>
    </message>
    <message>
        <source>comments to answer</source>
        <translation>komentar perlu dijawab</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>wait for approval</source>
        <translation>menunggu persetujuan</translation>
    </message>
    <message>
        <source>signed sheets to come</source>
        <translation>lembar belum masuk</translation>
    </message>
    <message>
        <source>Post without text</source>
        <translation>Unggahan tanpa teks</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation>Belum ada unggahan</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Less active</source>
        <translation>Kurang aktif</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>Pasif</translation>
    </message>
    <message>
        <source>Every coming day already has a post.</source>
        <translation>Setiap hari besar mendatang sudah terisi.</translation>
    </message>
    <message>
        <source>Well done. The calendar shows what comes after.</source>
        <translation>Bagus. Kalender menunjukkan yang berikutnya.</translation>
    </message>
    <message>
        <source>{0} on {1} has no post yet.</source>
        <translation>{0} pada {1} belum ada unggahannya.</translation>
    </message>
    <message>
        <source>See the days that deserve a post and fill them.</source>
        <translation>Lihat hari yang layak diisi, lalu isi.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>An official one, or a practice account that never publishes outside this computer.</source>
        <translation>Akun resmi, atau akun latihan yang tidak pernah terbit di luar komputer ini.</translation>
    </message>
    <message>
        <source>Plan from the calendar</source>
        <translation>Rencanakan dari kalender</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Buka kalender</translation>
    </message>
    <message>
        <source>Write the first post</source>
        <translation>Buat unggahan pertama</translation>
    </message>
    <message>
        <source>Choose a template, fill in a few fields and see it as on a phone.</source>
        <translation>Pilih templat, isi beberapa kolom, dan lihat seperti di ponsel.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Three next steps</source>
        <translation>Tiga langkah berikutnya</translation>
    </message>
</context>
</TS>
