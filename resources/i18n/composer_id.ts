<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AccountChooser</name>
    <message>
        <source>Accounts that this post goes to</source>
        <translation>Akun tujuan unggahan ini</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>{name}: {over} characters too many (limit {limit})</source>
        <translation>{name}: kelebihan {over} karakter (batas {limit})</translation>
    </message>
    <message>
        <source>{name}: text too large by {over} bytes (limit {limit})</source>
        <translation>{name}: teks kelebihan {over} bita (batas {limit})</translation>
    </message>
    <message>
        <source>{name}: {used} hashtags, {limit} are allowed</source>
        <translation>{name}: {used} tagar, batasnya {limit}</translation>
    </message>
    <message>
        <source>{name}: {used} mentions, {limit} are allowed</source>
        <translation>{name}: {used} sebutan, batasnya {limit}</translation>
    </message>
    <message>
        <source>{name}: {used} links, {limit} are allowed</source>
        <translation>{name}: {used} tautan, batasnya {limit}</translation>
    </message>
    <message>
        <source>{name}: {used} characters that the platform refuses</source>
        <translation>{name}: {used} karakter ditolak platform</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Tulis</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Samarkan</translation>
    </message>
    <message>
        <source>Identity number (NIK or KK). Never publish it.</source>
        <translation>Nomor identitas (NIK atau KK). Jangan diterbitkan.</translation>
    </message>
    <message>
        <source>Employee number (NIP). Leave it out unless it must be there.</source>
        <translation>Nomor pegawai (NIP). Hapus bila tidak wajib ada.</translation>
    </message>
    <message>
        <source>Bank account number. Never publish a person&apos;s account.</source>
        <translation>Nomor rekening. Jangan terbitkan rekening orang.</translation>
    </message>
    <message>
        <source>Phone number. Is it an official number?</source>
        <translation>Nomor telepon. Apakah nomor resmi?</translation>
    </message>
    <message>
        <source>Home address. Leave out street, number and RT/RW.</source>
        <translation>Alamat rumah. Hapus jalan, nomor, dan RT/RW.</translation>
    </message>
    <message>
        <source>Private e-mail address. Use the office&apos;s own.</source>
        <translation>Surel pribadi. Pakai surel instansi.</translation>
    </message>
    <message>
        <source>Picture {number}: a child needs written consent.</source>
        <translation>Gambar {number}: foto anak perlu izin tertulis.</translation>
    </message>
    <message>
        <source>Picture {number}: do the people in it agree?</source>
        <translation>Gambar {number}: apakah orang di dalamnya setuju?</translation>
    </message>
    <message>
        <source>Picture {number} holds a location; it is removed before sending.</source>
        <translation>Gambar {number} menyimpan lokasi; lokasi dihapus sebelum dikirim.</translation>
    </message>
    <message>
        <source>A child or a victim may be recognised. Leave out what identifies them.</source>
        <translation>Anak atau korban dapat dikenali. Hapus keterangan yang mengungkapnya.</translation>
    </message>
    <message>
        <source>Election period: this may break neutrality.</source>
        <translation>Periode pemilu: ini dapat melanggar netralitas.</translation>
    </message>
    <message>
        <source>This looks confidential. Is it meant for the public?</source>
        <translation>Ini tampak rahasia. Apakah memang untuk umum?</translation>
    </message>
    <message>
        <source>A file name sounds confidential. Is it the right picture?</source>
        <translation>Nama berkas tampak rahasia. Apakah gambarnya benar?</translation>
    </message>
    <message>
        <source>Film {number} has no alternative text.</source>
        <translation>Video {number} belum punya teks alternatif.</translation>
    </message>
    <message>
        <source>Film {number}: say what happens in it, not “film”.</source>
        <translation>Video {number}: tulis apa yang terjadi di dalamnya, bukan “video”.</translation>
    </message>
    <message>
        <source>Film {number}: the alternative text is very short.</source>
        <translation>Video {number}: teks alternatif sangat pendek.</translation>
    </message>
    <message>
        <source>Film {number}: the alternative text repeats another text.</source>
        <translation>Video {number}: teks alternatif mengulang teks lain.</translation>
    </message>
    <message>
        <source>Figures ({figure}) need a source. Fill in “Data source”.</source>
        <translation>Angka ({figure}) perlu sumber. Isi “Sumber data”.</translation>
    </message>
    <message>
        <source>Add the date of the data to the source: “BPS, 30 September 2026”.</source>
        <translation>Tambahkan tanggal data pada sumber: “BPS, 30 September 2026”.</translation>
    </message>
    <message>
        <source>Picture {number} has no alternative text.</source>
        <translation>Gambar {number} belum punya teks alternatif.</translation>
    </message>
    <message>
        <source>Picture {number}: say what is to be seen, not “picture”.</source>
        <translation>Gambar {number}: tulis apa yang terlihat, bukan “gambar”.</translation>
    </message>
    <message>
        <source>Picture {number}: the alternative text is very short.</source>
        <translation>Gambar {number}: teks alternatif sangat pendek.</translation>
    </message>
    <message>
        <source>Picture {number}: the alternative text repeats another text.</source>
        <translation>Gambar {number}: teks alternatif mengulang teks lain.</translation>
    </message>
    <message>
        <source>There is no such day: {date}</source>
        <translation>Tanggal ini tidak ada: {date}</translation>
    </message>
    <message>
        <source>Not {written} but {right}: check the date.</source>
        <translation>Bukan {written}, melainkan {right}: periksa tanggalnya.</translation>
    </message>
    <message>
        <source>On the planned day that is {right}, not {written}.</source>
        <translation>Pada hari terbit itu {right}, bukan {written}.</translation>
    </message>
    <message>
        <source>A time without its zone. Add {zone}.</source>
        <translation>Jam tanpa zona waktu. Tambahkan {zone}.</translation>
    </message>
    <message>
        <source>{zone} is not the office&apos;s zone ({office}). Is it meant?</source>
        <translation>{zone} bukan zona instansi ({office}). Apakah sengaja?</translation>
    </message>
    <message>
        <source>Shortened link: people cannot see where it leads.</source>
        <translation>Tautan pendek: warga tidak tahu ke mana arahnya.</translation>
    </message>
    <message>
        <source>The link begins with http. Use https if the site offers it.</source>
        <translation>Tautan diawali http. Pakai https bila situsnya mendukung.</translation>
    </message>
    <message>
        <source>The link leads outside of government sites. Is it meant?</source>
        <translation>Tautan menuju luar situs pemerintah. Apakah sengaja?</translation>
    </message>
    <message>
        <source>“{written}” is written “{right}”.</source>
        <translation>“{written}” ditulis “{right}”.</translation>
    </message>
    <message>
        <source>“{phrase}” sounds stiff. Simpler: “{right}”</source>
        <translation>“{phrase}” terasa kaku. Lebih sederhana: “{right}”</translation>
    </message>
    <message>
        <source>A sentence of {words} words. Two are easier to read.</source>
        <translation>Kalimat {words} kata. Dua kalimat lebih mudah dibaca.</translation>
    </message>
    <message>
        <source>“{word}” sounds like clickbait.</source>
        <translation>“{word}” terkesan umpan klik.</translation>
    </message>
    <message>
        <source>“{word}” does not suit an office.</source>
        <translation>“{word}” tidak pantas untuk instansi.</translation>
    </message>
    <message>
        <source>Much in capitals reads like shouting.</source>
        <translation>Banyak huruf kapital terasa seperti berteriak.</translation>
    </message>
    <message>
        <source>Crisis mode is on: an entertaining post may hurt now.</source>
        <translation>Mode krisis aktif: unggahan menghibur dapat melukai warga.</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Checks before publishing</source>
        <translation>Pemeriksaan sebelum terbit</translation>
    </message>
    <message>
        <source>Checks ({0})</source>
        <translation>Pemeriksaan ({0})</translation>
    </message>
    <message>
        <source>Nothing found. Read it once more aloud.</source>
        <translation>Tidak ada temuan. Baca sekali lagi dengan lantang.</translation>
    </message>
    <message>
        <source>Personal data, dates, links, sources and alternative texts are checked as you write.</source>
        <translation>Data pribadi, tanggal, tautan, sumber, dan teks alternatif diperiksa selagi Anda menulis.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Returned by {0}: “{1}”</source>
        <translation>Dikembalikan oleh {0}: “{1}”</translation>
    </message>
    <message>
        <source>Changed after it was submitted, so nothing of it leaves. Submit it again.</source>
        <translation>Diubah setelah diajukan, jadi tidak ada yang terbit. Ajukan lagi.</translation>
    </message>
    <message>
        <source>Waits for approval. A change to the post takes it back.</source>
        <translation>Menunggu persetujuan. Perubahan pada unggahan menariknya kembali.</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>Gambar yang ditempel</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be read. Save it as JPEG or PNG.</source>
        <translation>“{name}” bukan gambar yang dapat dibaca. Simpan sebagai JPEG atau PNG.</translation>
    </message>
    <message>
        <source>“{name}” is a phone&apos;s HEIC photo, which no platform takes. Send it from the phone as JPEG, or open it and save it as JPEG.</source>
        <translation>“{name}” adalah foto HEIC dari ponsel, yang tidak diterima platform mana pun. Kirim dari ponsel sebagai JPEG, atau buka lalu simpan sebagai JPEG.</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Open it elsewhere and save it anew as JPEG or PNG.</source>
        <translation>“{name}” rusak. Buka di program lain lalu simpan ulang sebagai JPEG atau PNG.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened. Copy it to this computer first.</source>
        <translation>“{name}” tidak dapat dibuka. Salin dahulu ke komputer ini.</translation>
    </message>
    <message>
        <source>“{name}” has {megapixels} megapixels; at most {limit} fit. Make it smaller first.</source>
        <translation>“{name}” berukuran {megapixels} megapiksel; batasnya {limit}. Perkecil dahulu.</translation>
    </message>
    <message>
        <source>“{name}” has {megabytes} MB; at most {limit} MB fit. Make it smaller first.</source>
        <translation>“{name}” berukuran {megabytes} MB; batasnya {limit} MB. Perkecil dahulu.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB. Save it smaller, for instance in 720p.</source>
        <translation>“{name}” lebih besar dari {limit} GB. Simpan lebih kecil, misalnya 720p.</translation>
    </message>
    <message>
        <source>“{name}” is not a whole MP4 or MOV film. Copy it anew, or save it as MP4 (H.264).</source>
        <translation>“{name}” bukan video MP4 atau MOV yang utuh. Salin ulang, atau simpan sebagai MP4 (H.264).</translation>
    </message>
    <message>
        <source>“{name}” could not be used.</source>
        <translation>“{name}” tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Changes become a new version once you schedule again.</source>
        <translation>Perubahan menjadi versi baru setelah Anda menjadwalkan lagi.</translation>
    </message>
    <message>
        <source>Scheduling again publishes it once more.</source>
        <translation>Menjadwalkan lagi akan menerbitkannya sekali lagi.</translation>
    </message>
    <message>
        <source>Choose at least one account first.</source>
        <translation>Pilih dahulu paling sedikit satu akun.</translation>
    </message>
    <message>
        <source>One of the accounts was removed. Choose the accounts anew.</source>
        <translation>Salah satu akun sudah dihapus. Pilih akunnya lagi.</translation>
    </message>
    <message>
        <source>{name}: there is neither text nor a picture yet.</source>
        <translation>{name}: belum ada teks atau gambar.</translation>
    </message>
    <message>
        <source>{name}: the text has {figure} characters, {limit} are allowed.</source>
        <translation>{name}: teks {figure} karakter, batasnya {limit}.</translation>
    </message>
    <message>
        <source>Every picture and film needs an alternative text before it leaves.</source>
        <translation>Setiap gambar dan video perlu teks alternatif sebelum terbit.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one, or “As soon as possible”.</source>
        <translation>Waktu itu sudah lewat. Pilih waktu lain atau “Secepatnya”.</translation>
    </message>
    <message>
        <source>The post may not leave after a time that lies before its own time.</source>
        <translation>Batas layak terbit mendahului waktu terbit. Ubah salah satunya.</translation>
    </message>
    <message>
        <source>{name}: {figure} pictures, {limit} are allowed. Choose fewer in the account&apos;s own tab.</source>
        <translation>{name}: {figure} gambar, batasnya {limit}. Kurangi di tab akun itu.</translation>
    </message>
    <message>
        <source>{name}: this platform takes no post without a picture or film. Add one, or leave the account out.</source>
        <translation>{name}: platform ini tidak menerima unggahan tanpa gambar atau video. Tambahkan, atau lepaskan pilihan akun ini.</translation>
    </message>
    <message>
        <source>{name}: this platform takes only films. Add one, or leave the account out.</source>
        <translation>{name}: platform ini hanya menerima video. Tambahkan video, atau lepaskan pilihan akun ini.</translation>
    </message>
    <message>
        <source>{name}: this platform takes only films. Put one in its own tab, or leave the account out.</source>
        <translation>{name}: platform ini hanya menerima video. Pasang video di tab akun ini, atau lepaskan pilihannya.</translation>
    </message>
    <message>
        <source>{name}: this platform takes no films. Take the film out.</source>
        <translation>{name}: platform ini tidak menerima video. Keluarkan videonya.</translation>
    </message>
    <message>
        <source>{name}: {figure} films, {limit} are allowed.</source>
        <translation>{name}: {figure} video, batasnya {limit}.</translation>
    </message>
    <message>
        <source>{name}: a film cannot stand beside pictures. Take one of them out in its own tab.</source>
        <translation>{name}: video tidak dapat bersama gambar. Keluarkan salah satunya di tabnya sendiri.</translation>
    </message>
    <message>
        <source>{name}: the film has a form that the platform refuses. Save it as MP4 (H.264).</source>
        <translation>{name}: format video ditolak platform. Simpan sebagai MP4 (H.264).</translation>
    </message>
    <message>
        <source>{name}: the film&apos;s file is too large. Save it smaller, for instance in 720p.</source>
        <translation>{name}: berkas video terlalu besar. Simpan lebih kecil, misalnya 720p.</translation>
    </message>
    <message>
        <source>{name}: the film lasts {figure} seconds, at least {limit} are needed.</source>
        <translation>{name}: durasi video {figure} detik, paling sedikit {limit}.</translation>
    </message>
    <message>
        <source>{name}: the film lasts {figure} seconds, {limit} are allowed. Shorten it.</source>
        <translation>{name}: durasi video {figure} detik, batasnya {limit}. Persingkat.</translation>
    </message>
    <message>
        <source>{name}: the film is {figure} pixels wide, which the platform refuses. Save it in 720p.</source>
        <translation>{name}: lebar video {figure} piksel, ditolak platform. Simpan dalam 720p.</translation>
    </message>
    <message>
        <source>{name}: the film is too wide or too tall. Save it upright, square or in 16:9.</source>
        <translation>{name}: video terlalu lebar atau terlalu tinggi. Simpan tegak, persegi, atau 16:9.</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Choose accounts, write, add pictures with alternative texts. A tab for each account lets you write a version of its own. The checks at the right lead to the place. Everything is saved as you write. Ctrl+Enter goes on to publishing; you confirm the accounts before anything leaves.</source>
        <translation>Pilih akun, tulis, tambahkan gambar dengan teks alternatif. Setiap akun punya tab untuk versi khususnya. Pemeriksaan di kanan menunjukkan tempatnya. Semua tersimpan selagi Anda menulis. Ctrl+Enter melanjutkan ke penerbitan; Anda memastikan akunnya sebelum ada yang terkirim.</translation>
    </message>
    <message>
        <source>For: {0}</source>
        <translation>Untuk: {0}</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Ubah unggahan</translation>
    </message>
    <message>
        <source>For {0}</source>
        <translation>Untuk {0}</translation>
    </message>
    <message>
        <source>Removed {0}.</source>
        <translation>{0} dihapus.</translation>
    </message>
    <message>
        <source>Picture removed.</source>
        <translation>Gambar dihapus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>The pasted text is too long. The first {0} characters were kept.</source>
        <translation>Teks yang ditempel terlalu panjang. {0} karakter pertama dipertahankan.</translation>
    </message>
    <message>
        <source>That file is not text that can be read. Save the subtitles as SRT or WebVTT in UTF-8.</source>
        <translation>Berkas itu bukan teks yang dapat dibaca. Simpan sulih teks sebagai SRT atau WebVTT dalam UTF-8.</translation>
    </message>
</context>
<context>
    <name>ComposerView</name>
    <message>
        <source>Add an account first</source>
        <extracomment>From this width of the page on, at the plain size of text, the previews have a column of their own.</extracomment>
        <translation>Tambah akun dahulu</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Urungkan (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Ulangi (Ctrl+Y)</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Unggahan baru</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>Buka Kotak keluar</translation>
    </message>
    <message>
        <source>Make greeting picture</source>
        <translation>Buat gambar ucapan</translation>
    </message>
    <message>
        <source>See the approval</source>
        <translation>Lihat persetujuan</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>Accounts that the post will go to</source>
        <translation>Akun tujuan unggahan</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Penulis</translation>
    </message>
    <message>
        <source>Reason for publishing all the same</source>
        <translation>Alasan tetap menerbitkan</translation>
    </message>
    <message>
        <source>Why may it leave all the same? For instance who agreed to it.</source>
        <translation>Mengapa tetap boleh keluar? Misalnya siapa yang menyetujui.</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Kembali menulis</translation>
    </message>
    <message>
        <source>This is submitted for approval</source>
        <translation>Ini diajukan untuk disetujui</translation>
    </message>
    <message>
        <source>This goes into the practice feed only</source>
        <translation>Ini hanya terbit di linimasa latihan</translation>
    </message>
    <message>
        <source>This leaves the office</source>
        <translation>Ini akan terbit ke publik</translation>
    </message>
    <message>
        <source>Tick each account to confirm that it is the right one.</source>
        <translation>Centang setiap akun untuk memastikan akunnya benar.</translation>
    </message>
    <message>
        <source>The reason is kept with the post and shown in its history.</source>
        <translation>Alasan disimpan bersama unggahan dan tampil di riwayatnya.</translation>
    </message>
    <message>
        <source>Write a reason of at least {0} characters; it is kept with the post.</source>
        <translation>Tulis alasan paling sedikit {0} karakter; alasan disimpan bersama unggahan.</translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>It leaves as soon as it is approved.</source>
        <translation>Terbit segera setelah disetujui.</translation>
    </message>
    <message>
        <source>It leaves as soon as possible.</source>
        <translation>Terbit secepatnya.</translation>
    </message>
    <message>
        <source>Once it is approved it leaves on {0}.</source>
        <translation>Setelah disetujui, terbit {0}.</translation>
    </message>
    <message>
        <source>It leaves on {0}.</source>
        <translation>Terbit {0}.</translation>
    </message>
    <message>
        <source>The platform keeps the schedule, also while this computer is off.</source>
        <translation>Jadwal dititipkan ke platform, jadi tetap terbit saat komputer ini mati.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>It can be taken back for {0} seconds.</source>
        <translation>Dapat diurungkan selama {0} detik.</translation>
    </message>
    <message>
        <source>Held: {0}. Let it go on from the outbox.</source>
        <translation>Ditahan: {0}. Lanjutkan dari kotak keluar.</translation>
    </message>
    <message>
        <source>Submitted. Nothing leaves before it is approved.</source>
        <translation>Diajukan. Tidak ada yang terbit sebelum disetujui.</translation>
    </message>
    <message>
        <source>In the queue for 1 account.</source>
        <translation>Masuk antrean untuk 1 akun.</translation>
    </message>
    <message>
        <source>In the queue for {0} accounts.</source>
        <translation>Masuk antrean untuk {0} akun.</translation>
    </message>
    <message>
        <source>Taken back. Nothing of it leaves.</source>
        <translation>Diurungkan. Tidak ada yang terkirim.</translation>
    </message>
    <message>
        <source>Too late: sending has begun. See the outbox.</source>
        <translation>Terlambat: pengiriman sudah dimulai. Lihat Kotak keluar.</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Function of the post</source>
        <translation>Fungsi unggahan</translation>
    </message>
    <message>
        <source>Campaign (optional)</source>
        <translation>Kampanye komunikasi (opsional)</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanye komunikasi</translation>
    </message>
    <message>
        <source>Data source and date, for figures</source>
        <translation>Sumber dan tanggal data</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensitif</translation>
    </message>
    <message>
        <source>Held in crisis mode and in an election period until you let it go on.</source>
        <translation>Ditahan dalam mode krisis dan periode pemilu sampai Anda melanjutkannya.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fungsi</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Submit</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Terbitkan sekarang</translation>
    </message>
    <message>
        <source>Schedule again</source>
        <translation>Jadwalkan ulang</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwalkan</translation>
    </message>
    <message>
        <source>{0} (Ctrl+Enter)</source>
        <translation>{0} (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Tersimpan {0}</translation>
    </message>
    <message>
        <source>Not saved: {0} Your text stays here; saving is tried again.</source>
        <translation>Belum tersimpan: {0} Tulisan Anda tetap di sini; penyimpanan dicoba lagi.</translation>
    </message>
    <message>
        <source>Saved as you write</source>
        <translation>Tersimpan otomatis</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Infographic templates</source>
        <translation>Templat infografis</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Kembali menulis</translation>
    </message>
    <message>
        <source>From a table…</source>
        <translation>Dari tabel…</translation>
    </message>
    <message>
        <source>Use template</source>
        <translation>Pakai templat</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Pilih templat</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading pictures…</source>
        <translation>Membaca gambar…</translation>
    </message>
    <message>
        <source>Add pictures or a film</source>
        <translation>Tambah gambar atau video</translation>
    </message>
    <message>
        <source>Pictures and films ({0})</source>
        <translation>Gambar dan video ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Film {0} without alternative text</source>
        <translation>Video {0} tanpa teks alternatif</translation>
    </message>
    <message>
        <source>Picture {0} without alternative text</source>
        <translation>Gambar {0} tanpa teks alternatif</translation>
    </message>
</context>
<context>
    <name>MediaStrip</name>
    <message>
        <source>Add picture or film</source>
        <translation>Tambah gambar atau video</translation>
    </message>
    <message>
        <source>Make infographic</source>
        <translation>Buat infografis</translation>
    </message>
    <message>
        <source>Edit infographic</source>
        <translation>Ubah infografis</translation>
    </message>
    <message>
        <source>Back to the shared pictures</source>
        <translation>Kembali ke gambar bersama</translation>
    </message>
    <message>
        <source>Alternative text of the chosen picture or film</source>
        <translation>Teks alternatif gambar atau video terpilih</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Hapus (Delete)</translation>
    </message>
    <message>
        <source>Pictures and films of the post</source>
        <translation>Gambar dan video unggahan</translation>
    </message>
    <message>
        <source>Alternative text for film {0} of {1} (required)</source>
        <translation>Teks alternatif video {0} dari {1} (wajib)</translation>
    </message>
    <message>
        <source>What does the picture show? Screen readers read this aloud. One or two sentences.</source>
        <translation>Apa yang terlihat di gambar? Dibacakan oleh pembaca layar. Satu atau dua kalimat.</translation>
    </message>
    <message>
        <source>Drag them here, paste them, or:</source>
        <translation>Seret ke sini, tempel, atau:</translation>
    </message>
    <message>
        <source>What happens in the film? Screen readers read this aloud. One or two sentences.</source>
        <translation>Apa yang terjadi di video? Dibacakan oleh pembaca layar. Satu atau dua kalimat.</translation>
    </message>
    <message>
        <source>Earlier in the order (Ctrl+Left)</source>
        <translation>Majukan urutan (Ctrl+Kiri)</translation>
    </message>
    <message>
        <source>Later in the order (Ctrl+Right)</source>
        <translation>Mundurkan urutan (Ctrl+Kanan)</translation>
    </message>
    <message>
        <source>Alternative text for picture {0} of {1} (required)</source>
        <translation>Teks alternatif gambar {0} dari {1} (wajib)</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Settings for {0}</source>
        <translation>Pengaturan {0}</translation>
    </message>
    <message>
        <source>Settings per account</source>
        <translation>Pengaturan per akun</translation>
    </message>
</context>
<context>
    <name>PostOptions</name>
    <message>
        <source>Link</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Komentar pertama</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Tampil sebagai</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag video</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sulih teks</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Siapa yang dapat melihat</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Who can reply</source>
        <translation>Siapa yang dapat membalas</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Peringatan isi</translation>
    </message>
    <message>
        <source>Made for children</source>
        <translation>Dibuat untuk anak-anak</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>Dibuat dengan AI</translation>
    </message>
    <message>
        <source>Paid partnership</source>
        <translation>Kerja sama berbayar</translation>
    </message>
    <message>
        <source>Promotes the office itself</source>
        <translation>Mempromosikan kantor sendiri</translation>
    </message>
    <message>
        <source>Publish directly instead of as a draft</source>
        <translation>Terbitkan langsung, bukan sebagai draf</translation>
    </message>
    <message>
        <source>Allow comments</source>
        <translation>Izinkan komentar</translation>
    </message>
    <message>
        <source>Allow duets</source>
        <translation>Izinkan duet</translation>
    </message>
    <message>
        <source>Allow stitches</source>
        <translation>Izinkan stitch</translation>
    </message>
    <message>
        <source>Without a sound</source>
        <translation>Tanpa bunyi</translation>
    </message>
    <message>
        <source>No preview of the link</source>
        <translation>Tanpa pratinjau tautan</translation>
    </message>
    <message>
        <source>Cover the pictures with a warning</source>
        <translation>Tutup gambar dengan peringatan</translation>
    </message>
    <message>
        <source>Appears right below the post once it is published</source>
        <translation>Muncul tepat di bawah unggahan setelah terbit</translation>
    </message>
    <message>
        <source>Separated by commas: KTP, layanan keliling</source>
        <translation>Pisahkan dengan koma: KTP, layanan keliling</translation>
    </message>
    <message>
        <source>One topic, without the #</source>
        <translation>Satu topik, tanpa #</translation>
    </message>
    <message>
        <source>Readers see only this until they open the post</source>
        <translation>Pembaca hanya melihat ini sampai membuka unggahan</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Seperti biasa</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>Accounts that this one follows</source>
        <translation>Akun yang diikuti akun ini</translation>
    </message>
    <message>
        <source>Only who is mentioned</source>
        <translation>Hanya yang disebut</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Feed or Reel</source>
        <translation>Feed atau Reels</translation>
    </message>
    <message>
        <source>Who has the link</source>
        <translation>Yang punya tautannya</translation>
    </message>
    <message>
        <source>Only the channel itself</source>
        <translation>Hanya kanal sendiri</translation>
    </message>
    <message>
        <source>Please choose…</source>
        <translation>Silakan pilih…</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Pengikut</translation>
    </message>
    <message>
        <source>Only this account</source>
        <translation>Hanya akun ini</translation>
    </message>
    <message>
        <source>Everyone, but not in public lists</source>
        <translation>Semua orang, tanpa masuk daftar publik</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>As set in the account</source>
        <translation>Sesuai pengaturan akun</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Indonesian and English</source>
        <translation>Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Jawa</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Sunda</translation>
    </message>
    <message>
        <source>Public service</source>
        <translation>Layanan publik</translation>
    </message>
    <message>
        <source>People and blogs</source>
        <translation>Orang dan blog</translation>
    </message>
    <message>
        <source>News and politics</source>
        <translation>Berita dan politik</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Pendidikan</translation>
    </message>
    <message>
        <source>Science and technology</source>
        <translation>Sains dan teknologi</translation>
    </message>
    <message>
        <source>{option}: {used} characters, {limit} are allowed. Shorten it.</source>
        <translation>{option}: {used} karakter, batasnya {limit}. Persingkat.</translation>
    </message>
    <message>
        <source>{option}: {used} bytes, {limit} are allowed. Shorten it.</source>
        <translation>{option}: {used} bita, batasnya {limit}. Persingkat.</translation>
    </message>
    <message>
        <source>{option}: it holds characters that the platform refuses. Leave them out.</source>
        <translation>{option}: ada karakter yang ditolak platform. Hapus karakter itu.</translation>
    </message>
    <message>
        <source>{option} and text have {used} characters together, {limit} are allowed. Shorten one of them.</source>
        <translation>{option} dan teks bersama-sama {used} karakter, batasnya {limit}. Persingkat salah satunya.</translation>
    </message>
    <message>
        <source>{option}: this is no address. Paste all of it, with https:// in front.</source>
        <translation>{option}: ini bukan alamat. Tempel seluruhnya, dengan https:// di depan.</translation>
    </message>
    <message>
        <source>{option}: there are no lines with times in it. Choose an SRT or WebVTT file.</source>
        <translation>{option}: tidak ada baris dengan waktu. Pilih berkas SRT atau WebVTT.</translation>
    </message>
    <message>
        <source>{option}: this cannot be chosen any more. Choose anew.</source>
        <translation>{option}: ini tidak dapat dipilih lagi. Pilih ulang.</translation>
    </message>
    <message>
        <source>A Story needs a picture or a film. Add one, or show it as usual.</source>
        <translation>Story perlu gambar atau video. Tambahkan, atau tampilkan seperti biasa.</translation>
    </message>
    <message>
        <source>A Story takes exactly one picture or film, here are {used}. Remove the others.</source>
        <translation>Story hanya memuat satu gambar atau video, di sini ada {used}. Hapus yang lain.</translation>
    </message>
    <message>
        <source>A Reel needs exactly one film. Add one, or show it as usual.</source>
        <translation>Reels perlu tepat satu video. Tambahkan, atau tampilkan seperti biasa.</translation>
    </message>
    <message>
        <source>The video has no title yet. Write one, or begin the text with it.</source>
        <translation>Video belum berjudul. Tulis judulnya, atau awali teks dengan judul.</translation>
    </message>
    <message>
        <source>TikTok wants you to choose who can see the video. Choose it in the settings.</source>
        <translation>TikTok meminta Anda memilih siapa yang dapat melihat video. Pilih di pengaturan.</translation>
    </message>
    <message>
        <source>{option} is missing. Fill it in.</source>
        <translation>{option} belum diisi. Isilah dahulu.</translation>
    </message>
</context>
<context>
    <name>PreviewColumn</name>
    <message>
        <source>Preview on a phone</source>
        <translation>Pratinjau ponsel</translation>
    </message>
    <message>
        <source>{0} more accounts: open their tabs to see them.</source>
        <translation>{0} akun lagi: buka tabnya untuk melihat.</translation>
    </message>
    <message>
        <source>Picture cut by {0}</source>
        <translation>Gambar terpotong {0}</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Pilih akun</translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>When to publish</source>
        <translation>Waktu terbit</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Terjadwal</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Secepatnya</translation>
    </message>
    <message>
        <source>Day of publishing</source>
        <translation>Tanggal terbit</translation>
    </message>
    <message>
        <source>Hour of publishing</source>
        <translation>Jam terbit</translation>
    </message>
    <message>
        <source>How late it may leave</source>
        <translation>Batas layak terbit</translation>
    </message>
    <message>
        <source>If the time is missed, for instance without internet, the program asks you first.</source>
        <translation>Bila waktunya terlewat, misalnya tanpa internet, aplikasi bertanya dahulu.</translation>
    </message>
    <message>
        <source>Not to be published after</source>
        <translation>Tidak diterbitkan setelah</translation>
    </message>
    <message>
        <source>The platform keeps the schedule</source>
        <translation>Titipkan jadwal ke platform</translation>
    </message>
    <message>
        <source>Hand the schedule over to the platform</source>
        <translation>Titipkan jadwal ke platform</translation>
    </message>
    <message>
        <source>The post is handed over as soon as there is a line, and the platform publishes it at its time, also while this computer is off.</source>
        <translation>Unggahan diserahkan begitu ada internet, lalu platform menerbitkannya pada waktunya, juga saat komputer ini mati.</translation>
    </message>
    <message>
        <source>Up to 30 minutes late</source>
        <translation>Terlambat s.d. 30 menit</translation>
    </message>
    <message>
        <source>Up to 2 hours late</source>
        <translation>Terlambat s.d. 2 jam</translation>
    </message>
    <message>
        <source>Up to 6 hours late</source>
        <translation>Terlambat s.d. 6 jam</translation>
    </message>
    <message>
        <source>Until the end of that day</source>
        <translation>Sampai akhir hari itu</translation>
    </message>
    <message>
        <source>Until a set time</source>
        <translation>Sampai waktu tertentu</translation>
    </message>
    <message>
        <source>However late</source>
        <translation>Kapan pun</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>costs about {0}</source>
        <translation>biaya sekitar {0}</translation>
    </message>
    <message>
        <source>Costs about {0}, because the text holds a link; without a link {1}.</source>
        <translation>Biayanya sekitar {0} karena teks memuat tautan; tanpa tautan {1}.</translation>
    </message>
    <message>
        <source>Costs about {0}.</source>
        <translation>Biayanya sekitar {0}.</translation>
    </message>
    <message>
        <source>{platform} keeps at most {most} unfinished drafts in {hours} hours.</source>
        <translation>{platform} menyimpan paling banyak {most} draf yang belum selesai dalam {hours} jam.</translation>
    </message>
    <message>
        <source>{platform} takes {least} to {most} posts in {hours} hours; what is left is asked before sending.</source>
        <translation>{platform} menerima {least} sampai {most} unggahan dalam {hours} jam; sisanya ditanyakan sebelum mengirim.</translation>
    </message>
    <message>
        <source>{platform} takes at most {most} posts in {hours} hours.</source>
        <translation>{platform} menerima paling banyak {most} unggahan dalam {hours} jam.</translation>
    </message>
</context>
<context>
    <name>SubtitlesField</name>
    <message>
        <source>Choose a file…</source>
        <extracomment>Labels of the fields that fill a line stand one below the other. More than any platform takes; a wrong file must not fill the memory. Whether the field takes a line of its own.</extracomment>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>SRT or WebVTT, helps people who cannot hear it</source>
        <translation>SRT atau WebVTT, membantu warga yang tidak dapat mendengar</translation>
    </message>
    <message>
        <source>Lines of speech: {0}</source>
        <translation>Baris ucapan: {0}</translation>
    </message>
    <message>
        <source>Choose subtitles</source>
        <translation>Pilih sulih teks</translation>
    </message>
    <message>
        <source>Subtitles (*.srt *.vtt)</source>
        <translation>Sulih teks (*.srt *.vtt)</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Text for all accounts or for one</source>
        <translation>Teks untuk semua akun atau satu akun</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Teks unggahan</translation>
    </message>
    <message>
        <source>Write the caption here. Start with what people need to know.</source>
        <translation>Tulis takarir (caption) di sini. Mulai dari yang perlu diketahui warga.</translation>
    </message>
    <message>
        <source>Back to the shared text</source>
        <translation>Kembali ke teks bersama</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <source>Follows the shared text. Type to write a version of its own.</source>
        <translation>Mengikuti teks bersama. Ketik untuk membuat versi khusus.</translation>
    </message>
    <message>
        <source>Own version for this account.</source>
        <translation>Versi khusus akun ini.</translation>
    </message>
</context>
<context>
    <name>_ChipDelegate</name>
    <message>
        <source>Official · {0}</source>
        <translation>Pejabat · {0}</translation>
    </message>
</context>
<context>
    <name>_PictureDelegate</name>
    <message>
        <source>no alt text</source>
        <translation>tanpa alt</translation>
    </message>
</context>
</TS>
