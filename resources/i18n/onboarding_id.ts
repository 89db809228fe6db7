<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>OnboardingPage</name>
    <message>
        <source>Restore from a backup…</source>
        <translation>Pulihkan dari cadangan…</translation>
    </message>
    <message>
        <source>From another computer or a flash disk: posts, pictures and history come back.</source>
        <translation>Dari komputer lain atau flash disk: unggahan, gambar, dan riwayat kembali.</translation>
    </message>
    <message>
        <source>Practice first</source>
        <translation>Latihan dahulu</translation>
    </message>
    <message>
        <source>A practice account that never publishes outside this computer. Real accounts can join later.</source>
        <translation>Akun latihan yang tidak pernah terbit di luar komputer ini. Akun resmi dapat menyusul.</translation>
    </message>
    <message>
        <source>Add an official account</source>
        <translation>Tambah akun resmi</translation>
    </message>
    <message>
        <source>Automatic where the platform allows it, otherwise prepared here and finished by you.</source>
        <translation>Otomatis bila platform mengizinkan; selain itu disiapkan di sini dan Anda selesaikan.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>Plan and write first; accounts can be added any time.</source>
        <translation>Rencanakan dan tulis dahulu; akun dapat ditambahkan kapan saja.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Langkah {0} dari {1}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Welcome to Papan Siar</source>
        <translation>Selamat datang di Papan Siar</translation>
    </message>
    <message>
        <source>Plan, write and publish the posts of your office. No internet is needed to begin.</source>
        <translation>Rencanakan, tulis, dan terbitkan unggahan instansi Anda. Untuk mulai, tidak perlu internet.</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Instansi Anda</translation>
    </message>
    <message>
        <source>It decides which observances the calendar shows and whose time is meant.</source>
        <translation>Menentukan hari besar di kalender dan zona waktu yang dipakai.</translation>
    </message>
    <message>
        <source>Logo and colours</source>
        <translation>Logo dan warna</translation>
    </message>
    <message>
        <source>They stand on every infographic. Everything can be changed later.</source>
        <translation>Tampil di setiap infografis. Semuanya dapat diubah nanti.</translation>
    </message>
    <message>
        <source>Who helps?</source>
        <translation>Siapa yang ikut bekerja?</translation>
    </message>
    <message>
        <source>Only if somebody checks or approves posts. It may stay empty and be filled in later.</source>
        <translation>Hanya bila ada yang memeriksa atau menyetujui unggahan. Boleh dikosongkan dan diisi nanti.</translation>
    </message>
    <message>
        <source>The first account</source>
        <translation>Akun pertama</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Anda ingin mulai dari mana?</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Akun latihan</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Number of the decree (SK), if there is one</source>
        <translation>Nomor SK penunjukan, bila ada</translation>
    </message>
    <message>
        <source>No post leaves before the &amp;approver has agreed</source>
        <translation>Setiap unggahan h&amp;arus disetujui sebelum terbit</translation>
    </message>
    <message>
        <source>A&amp;dmin (writes)</source>
        <translation>A&amp;dmin (penulis)</translation>
    </message>
    <message>
        <source>Appointed by &amp;SK</source>
        <translation>Nomor &amp;SK</translation>
    </message>
    <message>
        <source>&amp;Checker</source>
        <translation>&amp;Pemeriksa</translation>
    </message>
    <message>
        <source>A&amp;pprover</source>
        <translation>P&amp;enyetuju</translation>
    </message>
    <message>
        <source>Write the name as well.</source>
        <translation>Isi juga namanya.</translation>
    </message>
    <message>
        <source>Each of them sets a PIN alone later: Settings, People and approval.</source>
        <translation>PIN dibuat masing-masing nanti di Pengaturan, Orang dan persetujuan.</translation>
    </message>
    <message>
        <source>Name, with titles</source>
        <translation>Nama, dengan gelar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>Position: {0}</source>
        <translation>Jabatan: {0}</translation>
    </message>
</context>
</TS>
