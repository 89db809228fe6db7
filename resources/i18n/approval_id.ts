<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Errors</name>
    <message>
        <source>Nothing was decided; the post waits as before.</source>
        <translation>Tidak ada yang diputuskan; unggahan tetap menunggu.</translation>
    </message>
    <message>
        <source>The person has no name.</source>
        <translation>Orang ini belum bernama.</translation>
    </message>
    <message>
        <source>Write the name as in the decree.</source>
        <translation>Tulis nama seperti pada SK.</translation>
    </message>
    <message>
        <source>The person has no role.</source>
        <translation>Orang ini belum punya peran.</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>Centang paling sedikit satu peran.</translation>
    </message>
    <message>
        <source>It is not clear for whom or how long the person acts.</source>
        <translation>Belum jelas siapa yang diwakili dan sampai kapan.</translation>
    </message>
    <message>
        <source>Choose an approver and a last day that is not before the first.</source>
        <translation>Pilih seorang penyetuju dan hari terakhir yang tidak mendahului hari pertama.</translation>
    </message>
    <message>
        <source>While posts need approvals, somebody has to be their author.</source>
        <translation>Selama unggahan perlu persetujuan, harus ada yang menjadi penulisnya.</translation>
    </message>
    <message>
        <source>Add a person with the role admin, or choose that no post needs an approval.</source>
        <translation>Tambahkan orang dengan peran admin, atau pilih bahwa unggahan tidak perlu persetujuan.</translation>
    </message>
    <message>
        <source>While posts need approvals, somebody other than their author has to give them.</source>
        <translation>Selama unggahan perlu persetujuan, harus ada orang selain penulisnya yang menyetujui.</translation>
    </message>
    <message>
        <source>Add a person with the role approver, or choose that no post needs an approval.</source>
        <translation>Tambahkan orang dengan peran penyetuju, atau pilih bahwa unggahan tidak perlu persetujuan.</translation>
    </message>
    <message>
        <source>It is not known who wrote the post.</source>
        <translation>Belum diketahui siapa yang menulis unggahan ini.</translation>
    </message>
    <message>
        <source>Choose the author. Nobody may approve their own post.</source>
        <translation>Pilih penulisnya. Tidak seorang pun boleh menyetujui unggahannya sendiri.</translation>
    </message>
    <message>
        <source>Only an approver may change this.</source>
        <translation>Hanya penyetuju yang boleh mengubah ini.</translation>
    </message>
    <message>
        <source>Ask an approver for the PIN, or for a signed paper where that is offered.</source>
        <translation>Mintalah penyetuju mengetik PIN, atau menandatangani surat bila pilihan itu tersedia.</translation>
    </message>
    <message>
        <source>The brand is unlocked only with an approver&apos;s PIN.</source>
        <translation>Identitas kantor hanya dibuka dengan PIN penyetuju.</translation>
    </message>
    <message>
        <source>Ask the approver to type it here.</source>
        <translation>Mintalah penyetuju mengetiknya di sini.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess or has the wrong length.</source>
        <translation>PIN itu terlalu mudah ditebak atau panjangnya tidak sesuai.</translation>
    </message>
    <message>
        <source>Use {least} to {most} digits that are not all alike and not in a row.</source>
        <translation>Pakai {least} sampai {most} angka yang tidak semuanya sama dan tidak berurutan.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet.</source>
        <translation>{name} belum punya PIN.</translation>
    </message>
    <message>
        <source>Set one under Settings, People and approval, or use the printed sheet.</source>
        <translation>Buat PIN di Pengaturan, Orang dan persetujuan, atau pakai lembar persetujuan cetak.</translation>
    </message>
    <message>
        <source>That PIN is wrong.</source>
        <translation>PIN itu salah.</translation>
    </message>
    <message>
        <source>Tries left before a pause: {left}.</source>
        <translation>Sisa percobaan sebelum jeda: {left}.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Terlalu banyak PIN yang salah.</translation>
    </message>
    <message>
        <source>Wait {minutes} min, or use the printed sheet.</source>
        <translation>Tunggu {minutes} menit, atau pakai lembar persetujuan cetak.</translation>
    </message>
    <message>
        <source>{name} may not decide this today.</source>
        <translation>{name} hari ini tidak berwenang memutuskan ini.</translation>
    </message>
    <message>
        <source>Somebody with that role has to, or who acts for them on this day.</source>
        <translation>Harus orang dengan peran itu, atau yang mewakilinya pada hari ini.</translation>
    </message>
    <message>
        <source>Nobody decides on their own post, {name} wrote this one.</source>
        <translation>Tidak seorang pun memutuskan unggahannya sendiri; {name} yang menulis unggahan ini.</translation>
    </message>
    <message>
        <source>Ask another person.</source>
        <translation>Mintalah orang lain.</translation>
    </message>
    <message>
        <source>That was decided or taken back already.</source>
        <translation>Itu sudah diputuskan atau ditarik.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Lihat lagi daftarnya.</translation>
    </message>
    <message>
        <source>The post was changed after it was submitted.</source>
        <translation>Unggahan diubah setelah diajukan.</translation>
    </message>
    <message>
        <source>Submit it again, so that what is decided on is what leaves.</source>
        <translation>Ajukan lagi, agar yang diputuskan sama dengan yang terbit.</translation>
    </message>
    <message>
        <source>The code on the sheet does not belong to this content.</source>
        <translation>Kode pada lembar itu bukan untuk isi ini.</translation>
    </message>
    <message>
        <source>Look at the code again. If the post was changed since, print a new sheet.</source>
        <translation>Periksa lagi kodenya. Jika unggahan sudah diubah, cetak lembar baru.</translation>
    </message>
    <message>
        <source>It is not said what has to be mended.</source>
        <translation>Belum tertulis apa yang harus diperbaiki.</translation>
    </message>
    <message>
        <source>Write one sentence; the author sees it above the draft.</source>
        <translation>Tulis satu kalimat; penulis melihatnya di atas draf.</translation>
    </message>
    <message>
        <source>It is not said why the approval was only spoken.</source>
        <translation>Belum tertulis mengapa persetujuan hanya lisan.</translation>
    </message>
    <message>
        <source>Write the reason; it stands in the history.</source>
        <translation>Tulis alasannya; alasan itu tersimpan di riwayat.</translation>
    </message>
    <message>
        <source>This office does not allow spoken approvals.</source>
        <translation>Kantor ini tidak mengizinkan persetujuan lisan.</translation>
    </message>
    <message>
        <source>Use the PIN or the printed sheet.</source>
        <translation>Pakai PIN atau lembar persetujuan cetak.</translation>
    </message>
    <message>
        <source>{name} is no PDF, JPEG or PNG of up to 25 MB.</source>
        <translation>{name} bukan PDF, JPEG, atau PNG hingga 25 MB.</translation>
    </message>
    <message>
        <source>Scan or photograph the signed paper and choose that file.</source>
        <translation>Pindai atau foto lembar yang sudah ditandatangani, lalu pilih berkasnya.</translation>
    </message>
    <message>
        <source>The brand of the office is locked.</source>
        <translation>Identitas kantor terkunci.</translation>
    </message>
    <message>
        <source>Unlock it under Settings, Office and brand.</source>
        <translation>Buka kuncinya di Pengaturan, Instansi dan identitas.</translation>
    </message>
    <message>
        <source>That person is not on the list any more.</source>
        <translation>Orang itu tidak ada lagi dalam daftar.</translation>
    </message>
    <message>
        <source>Look at Settings, People and approval.</source>
        <translation>Lihat Pengaturan, Orang dan persetujuan.</translation>
    </message>
    <message>
        <source>What was submitted does not exist any more.</source>
        <translation>Ajuan itu tidak ada lagi.</translation>
    </message>
</context>
</TS>
