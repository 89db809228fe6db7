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
</TS>
