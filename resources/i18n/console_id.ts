<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Doctor</name>
    <message>
        <source>not compared, no server was asked</source>
        <translation>belum dibandingkan, tidak ada server yang ditanya</translation>
    </message>
    <message>
        <source>{0} s off against the servers</source>
        <translation>selisih {0} detik dengan server</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder data</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Penyimpan kunci</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>path</source>
        <translation>lokasi</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>size</source>
        <translation>ukuran</translation>
    </message>
    <message>
        <source>files</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>state</source>
        <translation>keadaan</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>keutuhan</translation>
    </message>
    <message>
        <source>stray references</source>
        <translation>rujukan hilang</translation>
    </message>
    <message>
        <source>kept by</source>
        <translation>disimpan oleh</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistem</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bit</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>terbaru</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>dibuat pada</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>mutakhir</translation>
    </message>
    <message>
        <source>of an older version, brought up to date at the next start</source>
        <translation>dari versi lama, diperbarui saat Papan Siar dibuka</translation>
    </message>
</context>
<context>
    <name>NoDisplay</name>
    <message>
        <source>There is no display here, so no window can be shown.</source>
        <translation>Di sini tidak ada layar, jadi jendela tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>Nothing was opened or changed; what waits in the outbox is kept.</source>
        <translation>Tidak ada yang dibuka atau diubah; isi kotak keluar tetap tersimpan.</translation>
    </message>
    <message>
        <source>Start Papan Siar from the desktop, or send what is due with “main.py sync --once”, or look at every page with “main.py demo --out FOLDER”.</source>
        <translation>Buka Papan Siar dari desktop, atau kirim yang sudah waktunya dengan “main.py sync --once”, atau lihat setiap halaman dengan “main.py demo --out FOLDER”.</translation>
    </message>
</context>
<context>
    <name>SyncOnce</name>
    <message>
        <source>There is no office yet: start Papan Siar once and set it up.</source>
        <translation>Belum ada kantor: buka Papan Siar sekali dan isi profil kantor.</translation>
    </message>
    <message>
        <source>Another Papan Siar is sending right now; nothing was done here.</source>
        <translation>Papan Siar lain sedang mengirim; di sini tidak ada yang dilakukan.</translation>
    </message>
    <message>
        <source>Published: {0} · {1} {2}</source>
        <translation>Terbit: {0} · {1} {2}</translation>
    </message>
    <message>
        <source>{0} published, {1} waiting, {2} need you.</source>
        <translation>{0} terbit, {1} menunggu, {2} perlu Anda.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>This was not understood, and nothing was done: {0}</source>
        <translation>Perintah ini tidak dipahami dan tidak ada yang dikerjakan: {0}</translation>
    </message>
    <message>
        <source>Papan Siar: the social media of a local government office.</source>
        <translation>Papan Siar: media sosial kantor pemerintah daerah.</translation>
    </message>
    <message>
        <source>{0} [OPTION …] [COMMAND]</source>
        <translation>{0} [OPSI …] [PERINTAH]</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Tanpa perintah, jendela dibuka.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 something is wrong and was told, 2 not understood, 3 another Papan Siar is sending, 4 no office yet, 5 no display.</source>
        <translation>Kode keluar: 0 selesai, 1 ada yang salah dan sudah disampaikan, 2 tidak dipahami, 3 Papan Siar lain sedang mengirim, 4 belum ada kantor, 5 tidak ada layar.</translation>
    </message>
    <message>
        <source>send what is due without a window, then stop</source>
        <translation>kirim yang sudah waktunya tanpa jendela, lalu berhenti</translation>
    </message>
    <message>
        <source>examine keyring, database, versions, clock and line</source>
        <translation>periksa penyimpan kunci, basis data, versi, jam, dan koneksi</translation>
    </message>
    <message>
        <source>walk through the main job and keep a picture of every step</source>
        <translation>jalani pekerjaan utama dan simpan gambar setiap langkah</translation>
    </message>
    <message>
        <source>the data folder; otherwise PAPAN_SIAR_HOME or your own</source>
        <translation>folder data; jika tidak ada, PAPAN_SIAR_HOME atau folder Anda sendiri</translation>
    </message>
    <message>
        <source>a sample office that never sends anything</source>
        <translation>kantor contoh yang tidak pernah mengirim apa pun</translation>
    </message>
    <message>
        <source>start beside the clock, without a window</source>
        <translation>mulai di samping jam, tanpa jendela</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>versi</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>teks ini</translation>
    </message>
</context>
</TS>
