<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>OnboardingPage</name>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan cadangan…</translation>
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
</TS>
