<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Checklist</name>
    <message>
        <source>Untick all</source>
        <translation>Hapus semua centang</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Centang semua</translation>
    </message>
</context>
<context>
    <name>ChecklistModel</name>
    <message>
        <source>Post</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Rencana terbit</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>greeting or entertainment</source>
        <translation>ucapan atau hiburan</translation>
    </message>
    <message>
        <source>its time has passed</source>
        <translation>waktunya sudah lewat</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete from the platform</source>
        <translation>Hapus dari platform</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete this post of {0}?</source>
        <translation>Hapus unggahan {0} ini?</translation>
    </message>
    <message>
        <source>It disappears for everybody, with all comments and reactions below it{0}.</source>
        <translation>Unggahan hilang bagi semua orang, beserta semua komentar dan reaksi di bawahnya{0}.</translation>
    </message>
    <message>
        <source>This cannot be undone. Text, pictures and history stay in the calendar and the outbox; whoever took a screenshot still has it. For a mistake, a correction is often better than silence.</source>
        <translation>Ini tidak dapat dibatalkan. Teks, gambar, dan riwayat tetap ada di kalender dan kotak keluar; siapa pun yang sudah menyimpan tangkapan layar tetap memilikinya. Untuk kekeliruan, ralat sering lebih baik daripada diam.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Close (Esc)</source>
        <extracomment>With large letters the list beside the panel keeps its room. Three lines of the panel.</extracomment>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Yang sudah terjadi</translation>
    </message>
    <message>
        <source>{0} sent</source>
        <translation>{0} terkirim</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Change what is published</source>
        <translation>Ubah yang sudah terbit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Readers of {0} may see that the post was changed.</source>
        <translation>Pembaca {0} dapat melihat bahwa unggahan ini pernah diubah.</translation>
    </message>
    <message>
        <source>Text on the platform</source>
        <translation>Teks di platform</translation>
    </message>
    <message>
        <source>Identity and bank account numbers may not be published.</source>
        <translation>Nomor identitas dan nomor rekening tidak boleh diterbitkan.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>End crisis mode</source>
        <translation>Akhiri mode krisis</translation>
    </message>
    <message>
        <source>Cancel the ticked ones</source>
        <translation>Batalkan yang dicentang</translation>
    </message>
    <message>
        <source>Let the ticked ones go on</source>
        <translation>Lanjutkan yang dicentang</translation>
    </message>
    <message>
        <source>Crisis mode</source>
        <translation>Mode krisis</translation>
    </message>
    <message>
        <source>Held posts</source>
        <translation>Unggahan tertahan</translation>
    </message>
    <message>
        <source>Nothing of this leaves until you let it go on. New posts that inform still leave; new greetings and entertainment are held as well. Tick what may leave all the same.</source>
        <translation>Semua ini tidak terkirim sampai Anda melanjutkannya. Unggahan baru yang bersifat informasi tetap terkirim; ucapan dan hiburan baru ikut ditahan. Centang yang tetap boleh terbit.</translation>
    </message>
    <message>
        <source>The crisis mode is over. Let go on what still fits, and cancel the rest.</source>
        <translation>Mode krisis sudah berakhir. Lanjutkan yang masih pantas terbit, dan batalkan sisanya.</translation>
    </message>
    <message>
        <source>{0} go on.</source>
        <translation>{0} dilanjutkan.</translation>
    </message>
    <message>
        <source>{0} cancelled. The posts are kept in the calendar.</source>
        <translation>{0} dibatalkan. Unggahannya tetap ada di kalender.</translation>
    </message>
    <message>
        <source>Crisis mode ended. {0} still held.</source>
        <translation>Mode krisis berakhir. {0} masih tertahan.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link of the post</source>
        <translation>Tautan unggahan</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>Sudah terbit</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Missed while the computer was off</source>
        <translation>Terlewat saat komputer mati</translation>
    </message>
    <message>
        <source>The time of these posts has passed, and none was sent silently. Decide what becomes of the ticked ones.</source>
        <translation>Waktu terbit unggahan ini sudah lewat, dan tidak ada yang dikirim diam-diam. Tentukan nasib yang dicentang.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Choose another time…</source>
        <translation>Pilih waktu lain…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>{0} leave now.</source>
        <translation>{0} dikirim sekarang.</translation>
    </message>
    <message>
        <source>{0} got another time.</source>
        <translation>{0} mendapat waktu baru.</translation>
    </message>
    <message>
        <source>{0} cancelled. The posts are kept in the calendar.</source>
        <translation>{0} dibatalkan. Unggahannya tetap ada di kalender.</translation>
    </message>
</context>
<context>
    <name>OutboxActs</name>
    <message>
        <source>Send now</source>
        <extracomment>A draft that a person finishes in the platform&apos;s app. What an act on a comment has instead; it has no figures, and leaves as soon as it can. What leads out of what keeps a delivery waiting.</extracomment>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Choose another time…</source>
        <translation>Pilih waktu lain…</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>It is published (paste link)…</source>
        <translation>Sudah terbit (tempel tautan)…</translation>
    </message>
    <message>
        <source>It is not, send again</source>
        <translation>Belum, kirim lagi</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Masuk kembali</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>Buka unggahan</translation>
    </message>
    <message>
        <source>Open comment</source>
        <translation>Buka komentar</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Sudah ada</translation>
    </message>
    <message>
        <source>Open on the platform</source>
        <translation>Buka di platform</translation>
    </message>
    <message>
        <source>See engagement</source>
        <translation>Lihat interaksi</translation>
    </message>
    <message>
        <source>Publish by hand…</source>
        <translation>Terbitkan manual…</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>Jangan terbitkan</translation>
    </message>
    <message>
        <source>See the approval</source>
        <translation>Lihat persetujuan</translation>
    </message>
    <message>
        <source>I published it in the app</source>
        <translation>Sudah saya terbitkan di aplikasi</translation>
    </message>
    <message>
        <source>I threw the draft away</source>
        <translation>Draf sudah saya buang</translation>
    </message>
    <message>
        <source>Change what is published…</source>
        <translation>Ubah yang sudah terbit…</translation>
    </message>
    <message>
        <source>Delete from the platform…</source>
        <translation>Hapus dari platform…</translation>
    </message>
    <message>
        <source>See the account</source>
        <translation>Lihat akun</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Buka peramban</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Pengaturan jaringan</translation>
    </message>
    <message>
        <source>Cancelled: nothing is sent. The post is kept in the calendar.</source>
        <translation>Dibatalkan: tidak ada yang dikirim. Unggahan tetap tersimpan di kalender.</translation>
    </message>
    <message>
        <source>Taken back from the platform: nothing is published.</source>
        <translation>Ditarik kembali dari platform: tidak ada yang terbit.</translation>
    </message>
    <message>
        <source>Taken back from the platform: it leaves from here now.</source>
        <translation>Ditarik kembali dari platform: sekarang dikirim dari sini.</translation>
    </message>
    <message>
        <source>Taken back from the platform and given another time.</source>
        <translation>Ditarik kembali dari platform dan mendapat waktu baru.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Menghubungi platform…</translation>
    </message>
    <message>
        <source>Open {0}, find the post, and paste its link here.</source>
        <translation>Buka {0}, cari unggahannya, lalu tempel tautannya di sini.</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
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
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Cari dalam teks</translation>
    </message>
    <message>
        <source>Hold everything</source>
        <translation>Tahan semua</translation>
    </message>
    <message>
        <source>Send what waits</source>
        <translation>Kirim yang menunggu</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Tentukan…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>Everything leaves once, also after a cut line.</source>
        <translation>Setiap unggahan terkirim tepat satu kali, juga setelah internet putus.</translation>
    </message>
    <message>
        <source>Looking at the line; what is due leaves now.</source>
        <translation>Memeriksa internet; yang sudah waktunya dikirim sekarang.</translation>
    </message>
    <message>
        <source>At the top stands what needs you. What waits leaves by itself when its time and the line come. A post whose answer was lost is looked up on the platform and never simply sent again.</source>
        <translation>Di atas ada yang perlu Anda. Yang menunggu terkirim sendiri bila waktunya tiba dan internet tersedia. Unggahan yang jawabannya hilang dicari dulu di platform, tidak pernah langsung dikirim ulang.</translation>
    </message>
    <message>
        <source>{0} missed their time while the computer or the line was off.</source>
        <translation>{0} unggahan terlewat saat komputer mati atau internet putus.</translation>
    </message>
    <message>
        <source>Nothing here under this filter.</source>
        <translation>Tidak ada yang cocok dengan saringan ini.</translation>
    </message>
    <message>
        <source>Choose “All” to see the rest.</source>
        <translation>Pilih “Semua” untuk melihat yang lain.</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>Kotak keluar kosong.</translation>
    </message>
    <message>
        <source>What you schedule or publish waits here until it has left, also without internet.</source>
        <translation>Yang Anda jadwalkan atau terbitkan menunggu di sini sampai terkirim, juga tanpa internet.</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Crisis mode…</source>
        <translation>Mode krisis…</translation>
    </message>
    <message>
        <source>Crisis mode: {0} held.</source>
        <translation>Mode krisis: {0} ditahan.</translation>
    </message>
    <message>
        <source>{0} stay scheduled on their platform: it did not let go of them.</source>
        <translation>{0} tetap terjadwal di platformnya: platform tidak melepasnya.</translation>
    </message>
    <message>
        <source>Look at them in the outbox, or cancel them in the platform&apos;s own app.</source>
        <translation>Lihat di kotak keluar, atau batalkan di aplikasi platform itu sendiri.</translation>
    </message>
    <message>
        <source>{0} taken back from their platform and held here.</source>
        <translation>{0} ditarik kembali dari platformnya dan ditahan di sini.</translation>
    </message>
    <message>
        <source>Crisis mode: nothing leaves until you let it go on, one by one.</source>
        <translation>Mode krisis: tidak ada yang terkirim sampai Anda melanjutkannya satu per satu.</translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>First comment: {0}</source>
        <translation>Komentar pertama: {0}</translation>
    </message>
    <message>
        <source>Answer to a comment: {0}</source>
        <translation>Balasan komentar: {0}</translation>
    </message>
    <message>
        <source>Hide a comment: {0}</source>
        <translation>Sembunyikan komentar: {0}</translation>
    </message>
    <message>
        <source>Show a comment again: {0}</source>
        <translation>Tampilkan kembali komentar: {0}</translation>
    </message>
    <message>
        <source>Take back an answer: {0}</source>
        <translation>Tarik balasan: {0}</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>Waiting for internet</source>
        <translation>Menunggu internet</translation>
    </message>
    <message>
        <source>Finish it in the app</source>
        <translation>Selesaikan di aplikasi</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Sedang dicek</translation>
    </message>
    <message>
        <source>tried again at {0}</source>
        <translation>dicoba lagi {0}</translation>
    </message>
    <message>
        <source>leaves in {0} s, can still be undone</source>
        <translation>terkirim dalam {0} detik, masih dapat diurungkan</translation>
    </message>
    <message>
        <source>A draft waits in the inbox of the {0} app: open the app, finish the draft and publish it there. It is noticed here by itself, or say it below.</source>
        <translation>Draf menunggu di kotak masuk aplikasi {0}: buka aplikasinya, selesaikan draf itu, lalu terbitkan di sana. Di sini akan terbaca sendiri, atau sampaikan di bawah.</translation>
    </message>
    <message>
        <source>{0} of {1} sent</source>
        <translation>{0} dari {1} terkirim</translation>
    </message>
    <message>
        <source>The answer was lost: it may be published or not</source>
        <translation>Jawaban hilang: mungkin sudah terbit, mungkin belum</translation>
    </message>
    <message>
        <source>Its time has passed; nothing was sent</source>
        <translation>Waktunya sudah lewat; tidak ada yang dikirim</translation>
    </message>
    <message>
        <source>Prepared: publish it in the platform&apos;s own app</source>
        <translation>Sudah disiapkan: terbitkan di aplikasi platform</translation>
    </message>
    <message>
        <source>Leaves once it is approved</source>
        <translation>Terkirim setelah disetujui</translation>
    </message>
    <message>
        <source>The platform publishes it, also while this computer is off</source>
        <translation>Diterbitkan oleh platform, juga saat komputer ini mati</translation>
    </message>
    <message>
        <source>Next in the queue</source>
        <translation>Berikutnya dalam antrean</translation>
    </message>
    <message>
        <source>You changed the published text: “{0}”</source>
        <translation>Anda mengubah teks yang sudah terbit: “{0}”</translation>
    </message>
    <message>
        <source>Put into the outbox.</source>
        <translation>Masuk ke kotak keluar.</translation>
    </message>
    <message>
        <source>You chose: send now.</source>
        <translation>Anda memilih: kirim sekarang.</translation>
    </message>
    <message>
        <source>You chose another time.</source>
        <translation>Anda memilih waktu lain.</translation>
    </message>
    <message>
        <source>Held.</source>
        <translation>Ditahan.</translation>
    </message>
    <message>
        <source>Goes on.</source>
        <translation>Dilanjutkan.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>Taken back within the undo time.</source>
        <translation>Diurungkan dalam waktu yang tersedia.</translation>
    </message>
    <message>
        <source>Taken back from the platform.</source>
        <translation>Ditarik kembali dari platform.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Disetujui.</translation>
    </message>
    <message>
        <source>Returned to be mended.</source>
        <translation>Dikembalikan untuk diperbaiki.</translation>
    </message>
    <message>
        <source>Changed afterwards: it has to be approved anew.</source>
        <translation>Diubah sesudahnya: harus disetujui lagi.</translation>
    </message>
    <message>
        <source>Replaced by a newer version of the post.</source>
        <translation>Diganti versi unggahan yang lebih baru.</translation>
    </message>
    <message>
        <source>You saw it published.</source>
        <translation>Anda melihatnya sudah terbit.</translation>
    </message>
    <message>
        <source>You saw that it is not published; it is sent again.</source>
        <translation>Anda melihatnya belum terbit; dikirim lagi.</translation>
    </message>
    <message>
        <source>You published it by hand.</source>
        <translation>Anda menerbitkannya secara manual.</translation>
    </message>
    <message>
        <source>You decided not to publish it.</source>
        <translation>Anda memutuskan tidak menerbitkannya.</translation>
    </message>
    <message>
        <source>You published the draft in the app.</source>
        <translation>Anda menerbitkan draf itu di aplikasi.</translation>
    </message>
    <message>
        <source>You threw the draft away; nothing is published.</source>
        <translation>Anda membuang draf itu; tidak ada yang terbit.</translation>
    </message>
    <message>
        <source>You deleted it from the platform.</source>
        <translation>Anda menghapusnya dari platform.</translation>
    </message>
    <message>
        <source>Signed in again; goes on.</source>
        <translation>Sudah masuk kembali; dilanjutkan.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Sending the pictures</source>
        <translation>Mengirim gambar</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Menerbitkan</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Menyelesaikan</translation>
    </message>
    <message>
        <source>begun.</source>
        <translation>dimulai.</translation>
    </message>
    <message>
        <source>done.</source>
        <translation>selesai.</translation>
    </message>
    <message>
        <source>did not succeed, tried again later.</source>
        <translation>belum berhasil, dicoba lagi nanti.</translation>
    </message>
    <message>
        <source>refused.</source>
        <translation>ditolak.</translation>
    </message>
    <message>
        <source>the answer was lost.</source>
        <translation>jawabannya hilang.</translation>
    </message>
    <message>
        <source>Looking on the platform whether it is there…</source>
        <translation>Mencari di platform apakah sudah ada…</translation>
    </message>
    <message>
        <source>Looked on the platform: it is published.</source>
        <translation>Dicari di platform: sudah terbit.</translation>
    </message>
    <message>
        <source>Looked on the platform: it is not there.</source>
        <translation>Dicari di platform: belum ada.</translation>
    </message>
    <message>
        <source>Could not look on the platform yet.</source>
        <translation>Belum dapat mencari di platform.</translation>
    </message>
    <message>
        <source>Looked on the platform: nothing proves either way.</source>
        <translation>Dicari di platform: tidak ada bukti sudah atau belum.</translation>
    </message>
    <message>
        <source>Its time has come.</source>
        <translation>Waktunya tiba.</translation>
    </message>
    <message>
        <source>Its time has passed; nothing was sent.</source>
        <translation>Waktunya sudah lewat; tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>Interrupted; it goes on from here.</source>
        <translation>Terputus; dilanjutkan dari sini.</translation>
    </message>
    <message>
        <source>Interrupted while publishing: it has to be checked.</source>
        <translation>Terputus saat menerbitkan: perlu dicek.</translation>
    </message>
    <message>
        <source>Prepared for you.</source>
        <translation>Disiapkan untuk Anda.</translation>
    </message>
    <message>
        <source>Scheduled.</source>
        <translation>Dijadwalkan.</translation>
    </message>
    <message>
        <source>Moved on.</source>
        <translation>Dilanjutkan.</translation>
    </message>
</context>
<context>
    <name>PublishedPosts</name>
    <message>
        <source>Changed on the platform. The post in the calendar keeps its own text.</source>
        <translation>Sudah diubah di platform. Unggahan di kalender tetap dengan teksnya sendiri.</translation>
    </message>
    <message>
        <source>Deleted from the platform. The post is kept in the calendar.</source>
        <translation>Sudah dihapus dari platform. Unggahannya tetap ada di kalender.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Menanyakan ke platform…</translation>
    </message>
    <message>
        <source>Nothing was noted as changed: {0}</source>
        <translation>Tidak ada yang dicatat berubah: {0}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Another time</source>
        <translation>Waktu lain</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Time ({0})</source>
        <translation>Pukul ({0})</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Jadwalkan ulang</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
</TS>
