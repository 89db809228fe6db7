<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>ApprovalContent</name>
    <message>
        <source>Content code {0}</source>
        <translation>Kode isi {0}</translation>
    </message>
    <message>
        <source>Grave findings: {0}. The author&apos;s reason: “{1}”</source>
        <translation>Temuan berat: {0}. Alasan penulis: “{1}”</translation>
    </message>
    <message>
        <source>Compared with what was approved last:</source>
        <translation>Dibandingkan dengan yang terakhir disetujui:</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>new picture</source>
        <translation>gambar baru</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Show the signed sheet</source>
        <translation>Lihat lembar bertanda tangan</translation>
    </message>
</context>
<context>
    <name>ApprovalPage</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Search title, author or note</source>
        <translation>Cari judul, penulis, atau catatan</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Ajuan</translation>
    </message>
    <message>
        <source>What is decided here is bound to every letter; a change makes it void.</source>
        <translation>Keputusan di sini terikat pada setiap huruf; satu perubahan menggugurkannya.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>A submitted post waits here. The checker passes it on or returns it with a note; the approver approves with the PIN on this computer, or signs the printed sheet, whose scan is added. What was new since the last approval is underlined, what went is struck through. Nobody decides on their own post.</source>
        <translation>Unggahan yang diajukan menunggu di sini. Pemeriksa meneruskannya atau mengembalikannya dengan catatan; penyetuju menyetujui dengan PIN di komputer ini, atau menandatangani lembar cetak yang pindaiannya dilampirkan. Yang baru sejak persetujuan terakhir digarisbawahi, yang dihapus dicoret. Tidak seorang pun memutuskan unggahannya sendiri.</translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>Tidak ada yang cocok dengan pencarian ini.</translation>
    </message>
    <message>
        <source>Another search helps.</source>
        <translation>Coba kata lain.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Tidak ada yang menunggu keputusan.</translation>
    </message>
    <message>
        <source>Nothing was returned.</source>
        <translation>Tidak ada yang dikembalikan.</translation>
    </message>
    <message>
        <source>Nothing was approved yet.</source>
        <translation>Belum ada yang disetujui.</translation>
    </message>
    <message>
        <source>What is submitted in the composer appears here.</source>
        <translation>Yang diajukan di Buat unggahan muncul di sini.</translation>
    </message>
    <message>
        <source>Passed on to the approver.</source>
        <translation>Diteruskan kepada penyetuju.</translation>
    </message>
    <message>
        <source>Returned. The note stands above the draft.</source>
        <translation>Dikembalikan. Catatannya ada di atas draf.</translation>
    </message>
    <message>
        <source>Approved. It leaves at its time.</source>
        <translation>Disetujui. Terbit pada waktunya.</translation>
    </message>
    <message>
        <source>Approved by word of mouth. The signed sheet is still to come.</source>
        <translation>Disetujui secara lisan. Lembar bertanda tangan masih ditunggu.</translation>
    </message>
    <message>
        <source>The signed sheet is kept with the post.</source>
        <translation>Lembar bertanda tangan tersimpan bersama unggahan.</translation>
    </message>
</context>
<context>
    <name>ApprovalQuestions</name>
    <message>
        <source>Pass on</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Facts, names, titles, dates and pictures are right.</source>
        <translation>Fakta, nama, gelar, tanggal, dan gambar sudah benar.</translation>
    </message>
    <message>
        <source>&amp;Note (optional)</source>
        <translation>&amp;Catatan (opsional)</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>The post becomes a draft again and nothing of it leaves.</source>
        <translation>Unggahan menjadi draf lagi dan tidak ada yang terbit.</translation>
    </message>
    <message>
        <source>What has to be &amp;mended</source>
        <translation>Yang harus &amp;diperbaiki</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>It leaves at its time, exactly as it is shown.</source>
        <translation>Unggahan terbit pada waktunya, persis seperti yang ditampilkan.</translation>
    </message>
    <message>
        <source>Approved on paper</source>
        <translation>Disetujui di kertas</translation>
    </message>
    <message>
        <source>Type the code that is printed on the signed sheet and add its scan.</source>
        <translation>Ketik kode yang tercetak pada lembar bertanda tangan dan lampirkan pindaiannya.</translation>
    </message>
    <message>
        <source>Spoken approval</source>
        <translation>Persetujuan lisan</translation>
    </message>
    <message>
        <source>The history shows that it was only spoken. Days left for the signed sheet: {0}.</source>
        <translation>Riwayat menunjukkan bahwa persetujuan hanya lisan. Batas lembar bertanda tangan: {0} hari.</translation>
    </message>
    <message>
        <source>Note the approval</source>
        <translation>Catat persetujuan</translation>
    </message>
    <message>
        <source>&amp;Reason, and when it was said</source>
        <translation>&amp;Alasan, dan kapan disampaikan</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>Lembar bertanda tangan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lampirkan</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>Approval sheet</source>
        <translation>Lembar persetujuan</translation>
    </message>
    <message>
        <source>as soon as it is approved</source>
        <translation>segera setelah disetujui</translation>
    </message>
    <message>
        <source>Content code</source>
        <translation>Kode isi</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>Rencana terbit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Penulis</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Diajukan</translation>
    </message>
    <message>
        <source>The code changes with every letter of the post; an old sheet does not count.</source>
        <translation>Kode berubah bersama setiap huruf unggahan; lembar lama tidak berlaku.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>To be mended, because:</source>
        <translation>Diperbaiki, karena:</translation>
    </message>
    <message>
        <source>Name and position</source>
        <translation>Nama dan jabatan</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Tempat dan tanggal</translation>
    </message>
    <message>
        <source>Signature and stamp</source>
        <translation>Tanda tangan dan cap</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Pemeriksa</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Penyetuju</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Posts marked as sensitive</source>
        <translation>Unggahan bertanda sensitif</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Semua unggahan</translation>
    </message>
    <message>
        <source>Waits for the checker</source>
        <translation>Menunggu pemeriksa</translation>
    </message>
    <message>
        <source>Waits for the approver</source>
        <translation>Menunggu penyetuju</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Void: changed afterwards</source>
        <translation>Gugur: diubah sesudahnya</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>{0}, acting for {1}</source>
        <translation>{0}, Plh. {1}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>oleh {0}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Diajukan</translation>
    </message>
    <message>
        <source>Checked and passed on</source>
        <translation>Diperiksa dan diteruskan</translation>
    </message>
    <message>
        <source>Queued again unchanged: the approval holds</source>
        <translation>Dijadwalkan lagi tanpa perubahan: persetujuan tetap berlaku</translation>
    </message>
    <message>
        <source>Changed: approval and submission are void</source>
        <translation>Diubah: persetujuan dan ajuan gugur</translation>
    </message>
    <message>
        <source>Signed sheet added</source>
        <translation>Lembar bertanda tangan dilampirkan</translation>
    </message>
    <message>
        <source>Brand locked</source>
        <translation>Identitas dikunci</translation>
    </message>
    <message>
        <source>Brand unlocked</source>
        <translation>Kunci identitas dibuka</translation>
    </message>
    <message>
        <source>Rule changed: {0}</source>
        <translation>Aturan diubah: {0}</translation>
    </message>
    <message>
        <source>Person stored: {0}</source>
        <translation>Orang disimpan: {0}</translation>
    </message>
    <message>
        <source>Person removed: {0}</source>
        <translation>Orang dihapus: {0}</translation>
    </message>
    <message>
        <source>PIN changed: {0}</source>
        <translation>PIN diubah: {0}</translation>
    </message>
    <message>
        <source>Agreed to hide criticism: “{0}”</source>
        <translation>Penyembunyian kritik disetujui: “{0}”</translation>
    </message>
    <message>
        <source>Accounts handed over: {0}</source>
        <translation>Serah terima akun: {0}</translation>
    </message>
    <message>
        <source>with the PIN</source>
        <translation>dengan PIN</translation>
    </message>
    <message>
        <source>on a signed sheet</source>
        <translation>pada lembar bertanda tangan</translation>
    </message>
    <message>
        <source>over the phone</source>
        <translation>secara lisan lewat telepon</translation>
    </message>
    <message>
        <source>without a PIN</source>
        <translation>tanpa PIN</translation>
    </message>
    <message>
        <source>Signed sheet overdue since {0}</source>
        <translation>Lembar bertanda tangan terlambat sejak {0}</translation>
    </message>
    <message>
        <source>Signed sheet due by {0}</source>
        <translation>Lembar bertanda tangan paling lambat {0}</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>What is decided on, and its history</source>
        <translation>Yang diputuskan, dan riwayatnya</translation>
    </message>
    <message>
        <source>Approve with PIN…</source>
        <translation>Setujui dengan PIN…</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>Teruskan…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Kembalikan…</translation>
    </message>
    <message>
        <source>Approved on paper…</source>
        <translation>Disetujui di kertas…</translation>
    </message>
    <message>
        <source>Spoken approval…</source>
        <translation>Persetujuan lisan…</translation>
    </message>
    <message>
        <source>Print approval sheet</source>
        <translation>Cetak lembar persetujuan</translation>
    </message>
    <message>
        <source>Add the signed sheet…</source>
        <translation>Lampirkan lembar…</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Buka unggahan</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>Leaves as soon as it is approved.</source>
        <translation>Terbit segera setelah disetujui.</translation>
    </message>
    <message>
        <source>Planned for {0}.</source>
        <translation>Direncanakan {0}.</translation>
    </message>
    <message>
        <source>Written by {0}.</source>
        <translation>Ditulis oleh {0}.</translation>
    </message>
</context>
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
        <source>Nobody can hand over to themselves: {name} stands on both sides.</source>
        <translation>Serah terima tidak bisa kepada diri sendiri: {name} ada di kedua pihak.</translation>
    </message>
    <message>
        <source>Choose two different people.</source>
        <translation>Pilih dua orang yang berbeda.</translation>
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
        <source>The sheet could not be written to the disk.</source>
        <translation>Lembar tidak dapat ditulis ke disk.</translation>
    </message>
    <message>
        <source>Free some space, or look whether the folder may be written to.</source>
        <translation>Kosongkan sebagian disk, atau periksa apakah foldernya boleh ditulisi.</translation>
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
<context>
    <name>KeyQuestion</name>
    <message>
        <source>An approver has to agree</source>
        <translation>Perlu izin penyetuju</translation>
    </message>
    <message>
        <source>Only an approver may change this. It is noted in the history.</source>
        <translation>Hanya penyetuju yang boleh memutuskan ini. Keputusannya dicatat di riwayat.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Izinkan</translation>
    </message>
</context>
<context>
    <name>SubmissionModel</name>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>Choose file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Scan or photo: PDF, JPEG or PNG</source>
        <translation>Pindaian atau foto: PDF, JPEG, atau PNG</translation>
    </message>
    <message>
        <source>The PIN is forgotten: use a signed paper</source>
        <translation>PIN terlupa: pakai surat bertanda tangan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Orang</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>P&amp;IN</translation>
    </message>
    <message>
        <source>C&amp;ode on the sheet</source>
        <translation>K&amp;ode pada lembar</translation>
    </message>
    <message>
        <source>Signed &amp;paper</source>
        <translation>Lembar bertanda &amp;tangan</translation>
    </message>
    <message>
        <source>Choose the signed paper</source>
        <translation>Pilih lembar bertanda tangan</translation>
    </message>
    <message>
        <source>Scans and photos (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Pindaian dan foto (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
</TS>
