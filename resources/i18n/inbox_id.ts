<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Acting</name>
    <message>
        <source>The answer to {0} leaves in a moment.</source>
        <translation>Balasan untuk {0} segera dikirim.</translation>
    </message>
    <message>
        <source>Noted as answered.</source>
        <translation>Dicatat sebagai sudah dijawab.</translation>
    </message>
    <message>
        <source>Criticism is answered, not hidden. If it must be, say why and who agreed.</source>
        <translation>Kritik dijawab, bukan disembunyikan. Jika memang harus, tuliskan alasannya dan siapa yang menyetujui.</translation>
    </message>
    <message>
        <source>The reason stays in the history and in the register.</source>
        <translation>Alasannya tersimpan di riwayat dan di daftar layanan.</translation>
    </message>
    <message>
        <source>Hide the comment</source>
        <translation>Sembunyikan komentar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Sembunyikan</translation>
    </message>
    <message>
        <source>Personal data exposed</source>
        <translation>Data pribadi terpapar</translation>
    </message>
    <message>
        <source>Spam, gambling or fraud</source>
        <translation>Spam, judi, atau penipuan</translation>
    </message>
    <message>
        <source>Hatred, abuse or threats</source>
        <translation>Kebencian, kata kasar, atau ancaman</translation>
    </message>
    <message>
        <source>Hoax that misleads the public</source>
        <translation>Hoaks yang menyesatkan masyarakat</translation>
    </message>
    <message>
        <source>Criticism is answered, not hidden. If it must be, say why; an approver agrees in the next step.</source>
        <translation>Kritik dijawab, bukan disembunyikan. Jika memang harus, tuliskan alasannya; penyetuju mengizinkan pada langkah berikutnya.</translation>
    </message>
    <message>
        <source>The comment is hidden in a moment.</source>
        <translation>Komentar segera disembunyikan.</translation>
    </message>
    <message>
        <source>The comment is shown again in a moment.</source>
        <translation>Komentar segera ditampilkan kembali.</translation>
    </message>
    <message>
        <source>Our answer is taken back in a moment.</source>
        <translation>Balasan kita segera ditarik.</translation>
    </message>
    <message>
        <source>Forwarded to {0}. It stays under “Forwarded” until it is answered.</source>
        <translation>Diteruskan ke {0}. Komentar tetap di “Diteruskan” sampai dijawab.</translation>
    </message>
    <message>
        <source>Done without an answer</source>
        <translation>Selesai tanpa balasan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>No answer expected</source>
        <translation>Tidak perlu dijawab</translation>
    </message>
    <message>
        <source>Answered in person or by telephone</source>
        <translation>Sudah dijawab langsung atau lewat telepon</translation>
    </message>
    <message>
        <source>The same citizen asked twice</source>
        <translation>Warga yang sama bertanya dua kali</translation>
    </message>
    <message>
        <source>Not a matter of this office</source>
        <translation>Bukan kewenangan kantor ini</translation>
    </message>
    <message>
        <source>FACT: [write the fact first]

Source: [the unit that owns the fact]

#clarification</source>
        <translation>FAKTA: [tulis faktanya lebih dahulu]

Sumber: [bidang atau instansi yang berwenang]

#klarifikasi</translation>
    </message>
    <message>
        <source>New comments in the inbox: {0}</source>
        <translation>{0} komentar baru di kotak masuk</translation>
    </message>
    <message>
        <source>The comment is in the register now.</source>
        <translation>Komentar sudah masuk daftar layanan.</translation>
    </message>
    <message>
        <source>The response standard is in force for new comments.</source>
        <translation>Standar waktu tanggap berlaku untuk komentar baru.</translation>
    </message>
</context>
<context>
    <name>AddCommentDialog</name>
    <message>
        <source>Enter a comment</source>
        <translation>Catat komentar</translation>
    </message>
    <message>
        <source>As shown on the platform; may stay empty</source>
        <translation>Seperti tampil di platform; boleh dikosongkan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Paste what a citizen wrote, so that it is answered in time and stands in the register.</source>
        <translation>Tempelkan tulisan warga, supaya dijawab tepat waktu dan tercatat di daftar layanan.</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>&amp;Akun</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Unggahan</translation>
    </message>
    <message>
        <source>&amp;Written by</source>
        <translation>&amp;Ditulis oleh</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Komentar</translation>
    </message>
    <message>
        <source>Written on ({0})</source>
        <translation>Ditulis pada ({0})</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Tautan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>None, or not known</source>
        <translation>Tidak ada, atau tidak diketahui</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Answer</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <source>Saved &amp;replies</source>
        <translation>Balasan &amp;siap pakai</translation>
    </message>
    <message>
        <source>Mask it</source>
        <translation>Samarkan</translation>
    </message>
    <message>
        <source>&amp;Copy and open</source>
        <translation>Sa&amp;lin dan buka</translation>
    </message>
    <message>
        <source>&amp;Send answer</source>
        <translation>&amp;Kirim balasan</translation>
    </message>
    <message>
        <source>I have &amp;answered</source>
        <translation>Sudah saya &amp;jawab</translation>
    </message>
    <message>
        <source>Write an answer, or take a saved one. It leaves through the outbox, also after a cut line.</source>
        <translation>Tulis balasan, atau ambil yang siap pakai. Balasan keluar lewat kotak keluar, juga setelah internet putus.</translation>
    </message>
    <message>
        <source>Write the answer here, copy it, paste it on the platform, then note that it is done.</source>
        <translation>Tulis balasan di sini, salin, tempelkan di platform, lalu catat bahwa sudah dijawab.</translation>
    </message>
    <message>
        <source>X lets no program answer for an office; you answer there, and it is noted here.</source>
        <translation>X tidak mengizinkan aplikasi membalas atas nama kantor; Anda membalas di sana, lalu dicatat di sini.</translation>
    </message>
    <message>
        <source>This account is answered by hand in the platform&apos;s own app, and noted here.</source>
        <translation>Komentar akun ini dijawab secara manual di aplikasi platformnya, lalu dicatat di sini.</translation>
    </message>
    <message>
        <source>to be checked again</source>
        <translation>perlu dicek ulang</translation>
    </message>
    <message>
        <source>Change the saved replies…</source>
        <translation>Ubah balasan siap pakai…</translation>
    </message>
    <message>
        <source>Personal data in the answer: {0}. Everybody would read it.</source>
        <translation>Ada data pribadi di balasan: {0}. Semua orang dapat membacanya.</translation>
    </message>
    <message>
        <source>Fill in what stands in [brackets].</source>
        <translation>Isi dahulu bagian dalam [kurung siku].</translation>
    </message>
</context>
<context>
    <name>CommentDetail</name>
    <message>
        <source>&amp;Open on the platform</source>
        <translation>&amp;Buka di platform</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Tentang apa</translation>
    </message>
    <message>
        <source>&amp;Forward…</source>
        <translation>&amp;Teruskan…</translation>
    </message>
    <message>
        <source>&amp;Hide…</source>
        <translation>Sem&amp;bunyikan…</translation>
    </message>
    <message>
        <source>S&amp;how again</source>
        <translation>T&amp;ampilkan kembali</translation>
    </message>
    <message>
        <source>&amp;Done without answer…</source>
        <translation>S&amp;elesai tanpa balasan…</translation>
    </message>
    <message>
        <source>Take &amp;up again</source>
        <translation>&amp;Buka kembali</translation>
    </message>
    <message>
        <source>Take our answer &amp;back</source>
        <translation>Ta&amp;rik balasan kita</translation>
    </message>
    <message>
        <source>Write a c&amp;larification</source>
        <translation>Buat &amp;klarifikasi</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Sudah ada</translation>
    </message>
    <message>
        <source>It is not, send again</source>
        <translation>Belum ada, kirim lagi</translation>
    </message>
    <message>
        <source>mentions the office</source>
        <translation>menyebut kantor</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>dicatat manual</translation>
    </message>
    <message>
        <source>Suggested because of {0}.</source>
        <translation>Disarankan karena {0}.</translation>
    </message>
    <message>
        <source>With {0}</source>
        <translation>Ada di {0}</translation>
    </message>
    <message>
        <source>number {0}</source>
        <translation>nomor {0}</translation>
    </message>
    <message>
        <source>Nobody knows whether the answer arrived. Look at the platform: is it there?</source>
        <translation>Belum diketahui apakah balasan sampai. Periksa di platform: apakah sudah ada?</translation>
    </message>
    <message>
        <source>Personal data stands here for everybody: {0}. Hide the comment.</source>
        <translation>Data pribadi terlihat semua orang: {0}. Sembunyikan komentarnya.</translation>
    </message>
    <message>
        <source>Personal data stands here for everybody: {0}. Hide or report the comment on the platform.</source>
        <translation>Data pribadi terlihat semua orang: {0}. Sembunyikan atau laporkan komentarnya di platform.</translation>
    </message>
</context>
<context>
    <name>CommentList</name>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
</context>
<context>
    <name>FiguresLine</name>
    <message>
        <source>Asked in 30 days</source>
        <translation>Masuk dalam 30 hari</translation>
    </message>
    <message>
        <source>Questions, complaints, criticism, requests and emergencies of the last 30 days</source>
        <translation>Pertanyaan, aduan, kritik, permohonan, dan keadaan darurat dalam 30 hari terakhir</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Answered ones divided by those that were asked</source>
        <translation>Yang dijawab dibagi yang masuk</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Answered within the standard, divided by those answered or late</source>
        <translation>Yang dijawab dalam standar waktu, dibagi yang dijawab atau lewat waktu</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Waktu tanggap (median)</translation>
    </message>
    <message>
        <source>Half of the answers came sooner than this, half later</source>
        <translation>Separuh balasan lebih cepat dari ini, separuh lebih lama</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Forward to a unit</source>
        <translation>Teruskan ke bidang</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bidang</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>Boleh menyusul</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Bidang</translation>
    </message>
    <message>
        <source>&amp;Number of the matter there</source>
        <translation>&amp;Nomor laporan di sana</translation>
    </message>
    <message>
        <source>For SP4N-LAPOR! or a message to the unit; personal data is masked:</source>
        <translation>Untuk SP4N-LAPOR! atau pesan ke bidang; data pribadi sudah disamarkan:</translation>
    </message>
    <message>
        <source>Text to hand on</source>
        <translation>Teks untuk diteruskan</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Salin teks</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
</context>
<context>
    <name>ImportCommentsDialog</name>
    <message>
        <source>Import comments</source>
        <translation>Impor komentar</translation>
    </message>
    <message>
        <source>Choose the &amp;file…</source>
        <translation>Pilih &amp;berkas…</translation>
    </message>
    <message>
        <source>A table (CSV or Excel) with one comment in each row and a header above.</source>
        <translation>Tabel (CSV atau Excel) dengan satu komentar per baris dan judul kolom di atasnya.</translation>
    </message>
    <message>
        <source>Comments that will be noted</source>
        <translation>Komentar yang akan dicatat</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Baris yang dilewati</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Note the comments</source>
        <translation>Catat komentar</translation>
    </message>
    <message>
        <source>Column of the &amp;comments</source>
        <translation>Kolom &amp;komentar</translation>
    </message>
    <message>
        <source>&amp;Written by</source>
        <translation>Ditulis &amp;oleh</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tanggal</translation>
    </message>
    <message>
        <source>&amp;Hour</source>
        <translation>&amp;Jam</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>Ta&amp;utan</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Akun</translation>
    </message>
    <message>
        <source>Below the &amp;post</source>
        <translation>&amp;Di bawah unggahan</translation>
    </message>
    <message>
        <source>Several, or not known</source>
        <translation>Beberapa, atau tidak diketahui</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>Choose the table</source>
        <translation>Pilih tabel</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.zip)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>{0} · rows: {1}</source>
        <translation>{0} · {1} baris</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>(tidak ada di berkas ini)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ditulis oleh</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Ditulis pada</translation>
    </message>
    <message>
        <source>Rows left out: {0}</source>
        <translation>{0} baris dilewati</translation>
    </message>
    <message>
        <source>New comments: {0}</source>
        <translation>{0} komentar baru</translation>
    </message>
    <message>
        <source>already in the inbox: {0}</source>
        <translation>{0} sudah ada di kotak masuk</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Tentang apa</translation>
    </message>
    <message>
        <source>About anything</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>Search in comments and names</source>
        <translation>Cari komentar atau nama</translation>
    </message>
    <message>
        <source>&amp;Read now</source>
        <translation>&amp;Baca sekarang</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Lainnya</translation>
    </message>
    <message>
        <source>&amp;Enter a comment…</source>
        <translation>&amp;Catat komentar…</translation>
    </message>
    <message>
        <source>Choose a comment.</source>
        <translation>Pilih satu komentar.</translation>
    </message>
    <message>
        <source>Arrow keys move, Ctrl+Enter sends the answer and goes on to the next comment.</source>
        <translation>Tombol panah untuk berpindah; Ctrl+Enter mengirim balasan dan lanjut ke komentar berikutnya.</translation>
    </message>
    <message>
        <source>Import comments…</source>
        <translation>Impor komentar…</translation>
    </message>
    <message>
        <source>Saved replies…</source>
        <translation>Balasan siap pakai…</translation>
    </message>
    <message>
        <source>Response standard…</source>
        <translation>Standar waktu tanggap…</translation>
    </message>
    <message>
        <source>Save the register as a table…</source>
        <translation>Simpan daftar layanan sebagai tabel…</translation>
    </message>
    <message>
        <source>Comment inbox</source>
        <translation>Kotak masuk komentar</translation>
    </message>
    <message>
        <source>What citizens write, until it is answered.</source>
        <translation>Tulisan warga, sampai semuanya dijawab.</translation>
    </message>
    <message>
        <source>What is due first stands first. A label with a question mark is only a suggestion; choose another one and the due time follows. Answers leave through the outbox, exactly once. Press Alt+Down for the next comment.</source>
        <translation>Yang paling mendesak ada di atas. Label bertanda tanya baru saran; pilih yang lain dan batas waktunya mengikuti. Balasan keluar lewat kotak keluar, tepat satu kali. Tekan Alt+Panah bawah untuk komentar berikutnya.</translation>
    </message>
    <message>
        <source>Nothing here under this filter.</source>
        <translation>Tidak ada yang cocok dengan saringan ini.</translation>
    </message>
    <message>
        <source>Another search or account shows the rest.</source>
        <translation>Ubah pencarian atau akun untuk melihat yang lain.</translation>
    </message>
    <message>
        <source>No comment yet.</source>
        <translation>Belum ada komentar.</translation>
    </message>
    <message>
        <source>Comments below published posts arrive here by themselves. For accounts that you serve by hand, enter them here, so that the register is complete.</source>
        <translation>Komentar di bawah unggahan yang terbit masuk ke sini dengan sendirinya. Untuk akun yang dilayani manual, catat di sini supaya daftar layanan lengkap.</translation>
    </message>
    <message>
        <source>Enter a comment…</source>
        <translation>Catat komentar…</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Tidak ada yang lewat waktu.</translation>
    </message>
    <message>
        <source>Every citizen was answered in time.</source>
        <translation>Semua warga dijawab tepat waktu.</translation>
    </message>
    <message>
        <source>Nothing is with another unit.</source>
        <translation>Tidak ada yang sedang diteruskan.</translation>
    </message>
    <message>
        <source>What you forward stays here until it is answered.</source>
        <translation>Yang Anda teruskan tetap di sini sampai dijawab.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Semua sudah dijawab.</translation>
    </message>
    <message>
        <source>New comments appear here by themselves.</source>
        <translation>Komentar baru muncul di sini dengan sendirinya.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Asking the platforms for new comments…</source>
        <translation>Menanyakan komentar baru ke platform…</translation>
    </message>
    <message>
        <source>No internet: these are the comments read last. Answers you send now wait in the outbox.</source>
        <translation>Tidak ada internet: ini komentar yang terakhir dibaca. Balasan yang Anda kirim sekarang menunggu di kotak keluar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>service register {0}.csv</source>
        <translation>daftar layanan {0}.csv</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Simpan daftar layanan</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>The register with {0} comments was saved as {1}.</source>
        <translation>Daftar layanan berisi {0} komentar disimpan sebagai {1}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another folder, or close the file where it is open.</source>
        <translation>Tidak ada yang berubah. Pilih folder lain, atau tutup berkas itu jika sedang dibuka.</translation>
    </message>
    <message>
        <source>The register could not be saved.</source>
        <translation>Daftar layanan tidak dapat disimpan.</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Question</source>
        <extracomment>What must not wait is said in a loud colour.</extracomment>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Aduan</translation>
    </message>
    <message>
        <source>Complaint, to be looked into</source>
        <translation>Aduan, perlu ditelusuri</translation>
    </message>
    <message>
        <source>Complaint, to be seen on site</source>
        <translation>Aduan, perlu cek lapangan</translation>
    </message>
    <message>
        <source>Request for information</source>
        <translation>Permohonan informasi</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Aspirasi</translation>
    </message>
    <message>
        <source>Criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Apresiasi</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>Rumour or hoax</source>
        <translation>Isu atau hoaks</translation>
    </message>
    <message>
        <source>Personal data exposed</source>
        <translation>Data pribadi terpapar</translation>
    </message>
    <message>
        <source>Spam or gambling</source>
        <translation>Spam atau judi</translation>
    </message>
    <message>
        <source>Abuse or hatred</source>
        <translation>Kata kasar atau kebencian</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Forward it to the unit, or record it in SP4N-LAPOR!.</source>
        <translation>Teruskan ke bidang, atau catat di SP4N-LAPOR!.</translation>
    </message>
    <message>
        <source>Record it in SP4N-LAPOR!; give the first word within three working days.</source>
        <translation>Catat di SP4N-LAPOR!; beri kabar pertama dalam tiga hari kerja.</translation>
    </message>
    <message>
        <source>Forward it to the PPID.</source>
        <translation>Teruskan ke PPID.</translation>
    </message>
    <message>
        <source>Thank for it; it belongs into the monthly summary.</source>
        <translation>Ucapkan terima kasih; masuk rekap aspirasi bulanan.</translation>
    </message>
    <message>
        <source>Answer it; criticism is not hidden without a reason and a second person.</source>
        <translation>Jawablah; kritik tidak disembunyikan tanpa alasan dan persetujuan orang kedua.</translation>
    </message>
    <message>
        <source>Tell 112 or the disaster agency now, then answer.</source>
        <translation>Hubungi 112 atau BPBD sekarang, lalu jawab.</translation>
    </message>
    <message>
        <source>Find out who owns the fact; write a clarification.</source>
        <translation>Cari tahu siapa yang berwenang atas faktanya; buat klarifikasi.</translation>
    </message>
    <message>
        <source>Hide it and ask the person to send the data privately.</source>
        <translation>Sembunyikan, dan minta warga mengirim datanya lewat jalur pribadi.</translation>
    </message>
    <message>
        <source>Hide it; no answer is owed.</source>
        <translation>Sembunyikan; tidak perlu dijawab.</translation>
    </message>
    <message>
        <source>Keep the evidence, hide it, tell the legal section.</source>
        <translation>Simpan bukti, sembunyikan, beri tahu Bagian Hukum.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Perlu dijawab</translation>
    </message>
    <message>
        <source>Answer on its way</source>
        <translation>Balasan dikirim</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Diteruskan</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Disembunyikan</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Lewat waktu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>late since {0}</source>
        <translation>lewat waktu sejak {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>batas waktu {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <source>Hiding</source>
        <translation>Penyembunyian</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Penampilan kembali</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Penarikan</translation>
    </message>
    <message>
        <source>needs checking</source>
        <translation>perlu dicek</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>perlu Anda</translation>
    </message>
    <message>
        <source>leaving now</source>
        <translation>sedang dikirim</translation>
    </message>
    <message>
        <source>waits in the outbox</source>
        <translation>menunggu di kotak keluar</translation>
    </message>
    <message>
        <source>Labelled “{0}”.</source>
        <translation>Diberi label “{0}”.</translation>
    </message>
    <message>
        <source>Forwarded to {0}.</source>
        <translation>Diteruskan ke {0}.</translation>
    </message>
    <message>
        <source>Number: {0}</source>
        <translation>Nomor: {0}</translation>
    </message>
    <message>
        <source>Hidden. Reason: {0}</source>
        <translation>Disembunyikan. Alasan: {0}</translation>
    </message>
    <message>
        <source>Agreed by {0}.</source>
        <translation>Disetujui oleh {0}.</translation>
    </message>
    <message>
        <source>Hidden on the platform.</source>
        <translation>Disembunyikan di platform.</translation>
    </message>
    <message>
        <source>Answer put into the outbox: {0}</source>
        <translation>Balasan dimasukkan ke kotak keluar: {0}</translation>
    </message>
    <message>
        <source>Hiding put into the outbox.</source>
        <translation>Penyembunyian dimasukkan ke kotak keluar.</translation>
    </message>
    <message>
        <source>Showing it again put into the outbox.</source>
        <translation>Penampilan kembali dimasukkan ke kotak keluar.</translation>
    </message>
    <message>
        <source>Taking our answer back put into the outbox.</source>
        <translation>Penarikan balasan dimasukkan ke kotak keluar.</translation>
    </message>
    <message>
        <source>Closed without an answer: {0}</source>
        <translation>Selesai tanpa balasan: {0}</translation>
    </message>
    <message>
        <source>Changed by its author. It said before: {0}</source>
        <translation>Diubah oleh penulisnya. Sebelumnya: {0}</translation>
    </message>
    <message>
        <source>Cancelled; nothing left.</source>
        <translation>Dibatalkan; tidak ada yang terkirim.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Dijawab.</translation>
    </message>
    <message>
        <source>Answered by hand.</source>
        <translation>Dijawab secara manual.</translation>
    </message>
    <message>
        <source>Answered in the platform&apos;s own app.</source>
        <translation>Dijawab di aplikasi platform.</translation>
    </message>
    <message>
        <source>Shown again.</source>
        <translation>Ditampilkan kembali.</translation>
    </message>
    <message>
        <source>Our answer was taken back.</source>
        <translation>Balasan kita ditarik.</translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation>Dibuka kembali.</translation>
    </message>
    <message>
        <source>No longer on the platform.</source>
        <translation>Sudah tidak ada di platform.</translation>
    </message>
    <message>
        <source>On the platform again.</source>
        <translation>Ada lagi di platform.</translation>
    </message>
    <message>
        <source>A citizen</source>
        <translation>Seorang warga</translation>
    </message>
</context>
<context>
    <name>Lapor</name>
    <message>
        <source>Comment received by {0} on social media</source>
        <translation>Komentar yang diterima {0} di media sosial</translation>
    </message>
    <message>
        <source>Account: {0} ({1})</source>
        <translation>Akun: {0} ({1})</translation>
    </message>
    <message>
        <source>Written on: {0}</source>
        <translation>Ditulis pada: {0}</translation>
    </message>
    <message>
        <source>Link: {0}</source>
        <translation>Tautan: {0}</translation>
    </message>
    <message>
        <source>Below the post: {0}</source>
        <translation>Di bawah unggahan: {0}</translation>
    </message>
    <message>
        <source>What it says:</source>
        <translation>Isi komentar:</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>&amp;Agreed by (name and position)</source>
        <translation>&amp;Disetujui oleh (nama dan jabatan)</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Ditulis pada</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Dijawab pada</translation>
    </message>
    <message>
        <source>Response time (minutes)</source>
        <translation>Waktu tanggap (menit)</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>Diteruskan ke</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>Nomor laporan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Comment (personal data masked)</source>
        <translation>Komentar (data pribadi disamarkan)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>RepliesDialog</name>
    <message>
        <source>Saved replies</source>
        <translation>Balasan siap pakai</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Who or what says so, for instance a regulation</source>
        <translation>Dasar jawabannya, misalnya sebuah peraturan</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Baru</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Save, checked today</source>
        <translation>&amp;Simpan, dicek hari ini</translation>
    </message>
    <message>
        <source>{salam} becomes the greeting of the hour, {nama} the citizen&apos;s name, {instansi} your office. What stands in [brackets] must be filled in before the answer can leave.</source>
        <translation>{salam} menjadi sapaan sesuai jam, {nama} nama warga, {instansi} nama kantor. Bagian dalam [kurung siku] harus diisi sebelum balasan dapat dikirim.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Judul</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Teks</translation>
    </message>
    <message>
        <source>For &amp;comments about</source>
        <translation>Untuk &amp;komentar tentang</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Sumber</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Never checked.</source>
        <translation>Belum pernah dicek.</translation>
    </message>
    <message>
        <source>Last checked on {0}.</source>
        <translation>Terakhir dicek {0}.</translation>
    </message>
    <message>
        <source>To be checked again.</source>
        <translation>Perlu dicek ulang.</translation>
    </message>
</context>
<context>
    <name>StandardsDialog</name>
    <message>
        <source>Response standard</source>
        <translation>Standar waktu tanggap</translation>
    </message>
    <message>
        <source>Weekends, national holidays and joint leave do not count as working days. A change holds for comments that arrive or are labelled from now on.</source>
        <translation>Akhir pekan, libur nasional, dan cuti bersama tidak dihitung sebagai hari kerja. Perubahan berlaku untuk komentar yang masuk atau diberi label mulai sekarang.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>hari kerja</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>Unit of “{0}”</source>
        <translation>Satuan “{0}”</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>The post · {0}</source>
        <extracomment>Told by the answer itself, which stands in the thread.</extracomment>
        <translation>Unggahan · {0}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>disembunyikan</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>sudah dihapus</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>What was written and done</source>
        <translation>Yang ditulis dan dilakukan</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
</TS>
