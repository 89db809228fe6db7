<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>CustodyModel</name>
    <message>
        <source>Checked today · account</source>
        <translation>Diperiksa hari ini · akun</translation>
    </message>
    <message>
        <source>Recovery e-mail or phone held by</source>
        <translation>Surel atau telepon pemulihan dipegang</translation>
    </message>
    <message>
        <source>Sign-in codes (2FA) held by</source>
        <translation>Kode masuk (2FA) dipegang</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
</context>
<context>
    <name>CustodyStep</name>
    <message>
        <source>Accounts and who holds what opens them</source>
        <translation>Akun dan siapa memegang sarana pembukanya</translation>
    </message>
    <message>
        <source>the office&apos;s own e-mail</source>
        <translation>surel resmi kantor</translation>
    </message>
    <message>
        <source>the office&apos;s own number</source>
        <translation>nomor resmi kantor</translation>
    </message>
    <message>
        <source>not switched on</source>
        <translation>belum diaktifkan</translation>
    </message>
    <message>
        <source>{0} of {1} accounts checked today. Space ticks, Enter or a letter types.</source>
        <translation>{0} dari {1} akun diperiksa hari ini. Spasi menandai, Enter atau huruf mulai mengetik.</translation>
    </message>
</context>
<context>
    <name>DecreeForm</name>
    <message>
        <source>dated</source>
        <translation>bertanggal</translation>
    </message>
    <message>
        <source>Date of the decree</source>
        <translation>Tanggal SK</translation>
    </message>
    <message>
        <source>Decree (SK) that appoints the second party</source>
        <translation>SK penunjukan pihak kedua</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>N&amp;omor</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Minutes of the handover of social media accounts</source>
        <translation>Berita Acara Serah Terima Pengelolaan Akun Media Sosial</translation>
    </message>
    <message>
        <source>DRAFT, not yet in force</source>
        <translation>KONSEP, belum berlaku</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Halaman {0} dari {1}</translation>
    </message>
    <message>
        <source>MINUTES OF THE HANDOVER OF SOCIAL MEDIA ACCOUNTS</source>
        <translation>BERITA ACARA SERAH TERIMA PENGELOLAAN AKUN MEDIA SOSIAL</translation>
    </message>
    <message>
        <source>Number: {0}</source>
        <translation>Nomor: {0}</translation>
    </message>
    <message>
        <source>On this day, {weekday}, the {day} of {month} in the year {year} ({digits}), at {place}, we the undersigned:</source>
        <translation>Pada hari ini, {weekday}, tanggal {day} bulan {month} tahun {year} ({digits}), bertempat di {place}, kami yang bertanda tangan di bawah ini:</translation>
    </message>
    <message>
        <source>hereafter the &lt;b&gt;FIRST PARTY&lt;/b&gt;, who hands over;</source>
        <translation>selanjutnya disebut &lt;b&gt;PIHAK PERTAMA&lt;/b&gt;, yang menyerahkan;</translation>
    </message>
    <message>
        <source>hereafter the &lt;b&gt;SECOND PARTY&lt;/b&gt;, who takes over,</source>
        <translation>selanjutnya disebut &lt;b&gt;PIHAK KEDUA&lt;/b&gt;, yang menerima,</translation>
    </message>
    <message>
        <source>, dated {0}</source>
        <translation> tanggal {0}</translation>
    </message>
    <message>
        <source>Appointed by</source>
        <translation>Berdasarkan SK</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>A copy of the data of Papan Siar was made: {0}.</source>
        <translation>Salinan data Papan Siar telah dibuat dengan nama berkas {0}.</translation>
    </message>
    <message>
        <source>No copy of the data of Papan Siar was made on this occasion.</source>
        <translation>Salinan data Papan Siar tidak dibuat pada kesempatan ini.</translation>
    </message>
    <message>
        <source>The FIRST PARTY hands over to the SECOND PARTY, who takes over, the management of {0} official social media accounts of {1} as listed in Annex I, with their contents, their history and all means of access.</source>
        <translation>PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima dari PIHAK PERTAMA, pengelolaan {0} akun media sosial resmi {1} sebagaimana tercantum dalam Lampiran I, beserta seluruh isi, riwayat, dan sarana aksesnya.</translation>
    </message>
    <message>
        <source>Work that was not finished at the time of the handover is stated in Annex II and is from now on the responsibility of the SECOND PARTY.</source>
        <translation>Pekerjaan yang belum selesai pada saat serah terima tercantum dalam Lampiran II dan selanjutnya menjadi tanggung jawab PIHAK KEDUA.</translation>
    </message>
    <message>
        <source>Passwords, recovery codes and PINs were handed over directly and apart from this document, which contains none of them.</source>
        <translation>Kata sandi, kode pemulihan, dan PIN diserahkan secara langsung dan terpisah; Berita Acara ini tidak memuat satu pun di antaranya.</translation>
    </message>
    <message>
        <source>From the signing of these minutes the FIRST PARTY is no longer entitled to manage these accounts and keeps no access to them in any form; access to Papan Siar is closed.</source>
        <translation>Sejak Berita Acara ini ditandatangani, PIHAK PERTAMA tidak lagi berwenang mengelola akun tersebut dan tidak menyimpan akses dalam bentuk apa pun; akses PIHAK PERTAMA pada aplikasi Papan Siar ditutup.</translation>
    </message>
    <message>
        <source>The SECOND PARTY shall change keys, passwords and roles as stated in Annex III without delay.</source>
        <translation>PIHAK KEDUA segera melaksanakan penggantian kunci akses, kata sandi, dan peran sebagaimana tercantum dalam Lampiran III.</translation>
    </message>
    <message>
        <source>have carried out a handover on the following terms:</source>
        <translation>dengan ini menyatakan telah melaksanakan serah terima dengan ketentuan sebagai berikut:</translation>
    </message>
    <message>
        <source>These minutes are made truthfully in 2 (two) copies, to be used as they should be.</source>
        <translation>Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua) untuk dipergunakan sebagaimana mestinya.</translation>
    </message>
    <message>
        <source>SECOND PARTY,</source>
        <translation>PIHAK KEDUA,</translation>
    </message>
    <message>
        <source>FIRST PARTY,</source>
        <translation>PIHAK PERTAMA,</translation>
    </message>
    <message>
        <source>Acknowledged by,</source>
        <translation>Mengetahui,</translation>
    </message>
    <message>
        <source>NIP {0}</source>
        <translation>NIP {0}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Recovery e-mail or phone held by</source>
        <translation>Surel atau telepon pemulihan dipegang</translation>
    </message>
    <message>
        <source>Sign-in codes (2FA) held by</source>
        <translation>Kode masuk (2FA) dipegang</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Annex I: official social media accounts</source>
        <translation>Lampiran I: Daftar akun media sosial resmi</translation>
    </message>
    <message>
        <source>Unfinished work</source>
        <translation>Pekerjaan yang belum selesai</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Annex II: work that was not finished</source>
        <translation>Lampiran II: Pekerjaan yang belum selesai</translation>
    </message>
    <message>
        <source>To be done by the SECOND PARTY and ticked here:</source>
        <translation>Dilaksanakan oleh PIHAK KEDUA dan ditandai di sini:</translation>
    </message>
    <message>
        <source>the FIRST PARTY</source>
        <translation>PIHAK PERTAMA</translation>
    </message>
    <message>
        <source>the SECOND PARTY</source>
        <translation>PIHAK KEDUA</translation>
    </message>
    <message>
        <source>Annex III: keys, passwords and roles to be changed</source>
        <translation>Lampiran III: Kunci akses, kata sandi, dan peran yang diganti</translation>
    </message>
</context>
<context>
    <name>PartiesStep</name>
    <message>
        <source>Hands over (first party)</source>
        <translation>Yang menyerahkan (pihak pertama)</translation>
    </message>
    <message>
        <source>Takes over (second party)</source>
        <translation>Yang menerima (pihak kedua)</translation>
    </message>
    <message>
        <source>Takes note (superior)</source>
        <translation>Yang mengetahui (atasan)</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>with titles, as in the decree</source>
        <translation>dengan gelar, sesuai SK</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Jabatan</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Somebody who is not on the list</source>
        <translation>Orang yang tidak ada di daftar</translation>
    </message>
</context>
<context>
    <name>RestStep</name>
    <message>
        <source>What remains to be done</source>
        <translation>Yang masih harus dilakukan</translation>
    </message>
    <message>
        <source>Open the Berita Acara</source>
        <translation>Buka Berita Acara</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Look at the Berita Acara (draft)</source>
        <translation>Lihat konsep Berita Acara</translation>
    </message>
    <message>
        <source>{0} is taken off the list of people, and the PIN opens nothing any more.</source>
        <translation>{0} dikeluarkan dari daftar orang, dan PIN-nya tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>{0} becomes admin.</source>
        <translation>{0} menjadi admin.</translation>
    </message>
    <message>
        <source>The Berita Acara is written, with {0} accounts, and opened for printing and signing.</source>
        <translation>Berita Acara dibuat, memuat {0} akun, lalu dibuka untuk dicetak dan ditandatangani.</translation>
    </message>
    <message>
        <source>It stands in the history of the office and cannot be changed afterwards.</source>
        <translation>Serah terima ini tercatat dalam riwayat kantor dan tidak dapat diubah lagi.</translation>
    </message>
    <message>
        <source>Accounts that nobody has checked: {0}.</source>
        <translation>Akun yang belum diperiksa: {0}.</translation>
    </message>
    <message>
        <source>No copy of the data was made.</source>
        <translation>Salinan data belum dibuat.</translation>
    </message>
    <message>
        <source>The number of the decree (SK) is not known.</source>
        <translation>Nomor SK belum diisi.</translation>
    </message>
    <message>
        <source>When you hand over</source>
        <translation>Saat Anda menyerahkan</translation>
    </message>
    <message>
        <source>Still missing; it can be handed over all the same</source>
        <translation>Yang masih kurang; serah terima tetap dapat dilakukan</translation>
    </message>
</context>
<context>
    <name>Succession</name>
    <message>
        <source>not checked</source>
        <extracomment>Gives the words for a context and a source text: Qt&apos;s own, or a ``Speaker``&apos;s of one language.</extracomment>
        <translation>belum diperiksa</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Posts and answers that wait</source>
        <translation>Unggahan dan jawaban yang menunggu</translation>
    </message>
    <message>
        <source>Posts in doubt, to be looked up on the platform</source>
        <translation>Unggahan yang perlu dicek di platformnya</translation>
    </message>
    <message>
        <source>Comments without an answer</source>
        <translation>Komentar yang belum dijawab</translation>
    </message>
    <message>
        <source>Posts waiting for an approval</source>
        <translation>Unggahan yang menunggu persetujuan</translation>
    </message>
    <message>
        <source>Give {arriving} a role of administrator, then remove {leaving}</source>
        <translation>Beri {arriving} peran admin, lalu cabut peran {leaving}</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Ganti kata sandi</translation>
    </message>
    <message>
        <source>Set the recovery e-mail and phone number to those of the office</source>
        <translation>Ganti surel dan nomor telepon pemulihan dengan milik kantor</translation>
    </message>
    <message>
        <source>Set up two-factor authentication anew, with {arriving} or the office holding the codes</source>
        <translation>Atur ulang autentikasi dua faktor, kodenya dipegang {arriving} atau kantor</translation>
    </message>
    <message>
        <source>Sign out all other devices</source>
        <translation>Keluarkan semua perangkat lain</translation>
    </message>
    <message>
        <source>Sign in again in Papan Siar (page Accounts), as {arriving} or as the office</source>
        <translation>Masuk kembali di Papan Siar (halaman Akun) sebagai {arriving} atau sebagai kantor</translation>
    </message>
    <message>
        <source>Revoke the bot&apos;s token with @BotFather and make a new one</source>
        <translation>Cabut token bot lewat @BotFather dan buat yang baru</translation>
    </message>
    <message>
        <source>Delete the old app password and make a new one</source>
        <translation>Hapus kata sandi aplikasi yang lama dan buat yang baru</translation>
    </message>
    <message>
        <source>Remove Papan Siar and unknown apps from the account&apos;s connected apps</source>
        <translation>Hapus Papan Siar dan aplikasi yang tidak dikenal dari daftar aplikasi terhubung</translation>
    </message>
</context>
<context>
    <name>SuccessionDialog</name>
    <message>
        <source>Hand over to a new admin</source>
        <translation>Serah terima ke admin baru</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
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
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Who hands over to whom?</source>
        <translation>Siapa menyerahkan kepada siapa?</translation>
    </message>
    <message>
        <source>People who are not on the list of the office are written by hand; the new admin joins it.</source>
        <translation>Orang yang tidak ada di daftar kantor ditulis sendiri; admin baru masuk ke daftar itu.</translation>
    </message>
    <message>
        <source>Every account</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <source>Look at each platform: who receives the mail or message that resets the password, and who holds the codes? Write names, never passwords. It is kept as you write.</source>
        <translation>Periksa setiap platform: siapa yang menerima surel atau pesan untuk mengatur ulang kata sandi, dan siapa yang memegang kodenya? Tulis namanya, jangan pernah kata sandinya. Isian langsung tersimpan.</translation>
    </message>
    <message>
        <source>What goes over with them</source>
        <translation>Yang ikut diserahkan</translation>
    </message>
    <message>
        <source>It stands in the Berita Acara and is the second party&apos;s from then on.</source>
        <translation>Tercantum dalam Berita Acara dan selanjutnya menjadi tanggung jawab pihak kedua.</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Yang akan terjadi</translation>
    </message>
    <message>
        <source>Until you hand over nothing is changed, and you may go back.</source>
        <translation>Sebelum Anda menyerahkan, tidak ada yang berubah dan Anda masih bisa kembali.</translation>
    </message>
    <message>
        <source>Handed over. Now change what the one who left still knows</source>
        <translation>Sudah diserahkan. Sekarang ganti apa yang masih diketahui admin lama</translation>
    </message>
    <message>
        <source>The same list stands in the Berita Acara, to be ticked there.</source>
        <translation>Daftar yang sama ada dalam Berita Acara untuk ditandai di sana.</translation>
    </message>
</context>
<context>
    <name>SuccessionSection</name>
    <message>
        <source>Handover</source>
        <translation>Serah terima</translation>
    </message>
    <message>
        <source>When another person becomes admin: every account with who holds what opens it, what is not finished, a copy of the data, the Berita Acara to sign, and what has to be changed on each platform afterwards.</source>
        <translation>Bila admin berganti: daftar semua akun dan siapa memegang sarana pembukanya, pekerjaan yang belum selesai, salinan data, Berita Acara untuk ditandatangani, dan apa yang harus diganti di setiap platform sesudahnya.</translation>
    </message>
    <message>
        <source>Hand over to a new admin…</source>
        <translation>Serah terima ke admin baru…</translation>
    </message>
    <message>
        <source>Earlier handovers</source>
        <translation>Serah terima sebelumnya</translation>
    </message>
    <message>
        <source>Open the Berita Acara</source>
        <translation>Buka Berita Acara</translation>
    </message>
    <message>
        <source>Add the signed paper…</source>
        <translation>Tambahkan naskah bertanda tangan…</translation>
    </message>
    <message>
        <source>Show the signed paper</source>
        <translation>Tampilkan naskah bertanda tangan</translation>
    </message>
    <message>
        <source>Choose the signed paper</source>
        <translation>Pilih naskah bertanda tangan</translation>
    </message>
    <message>
        <source>Scans and photos (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Pindaian dan foto (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>The signed paper is kept with the handover.</source>
        <translation>Naskah bertanda tangan tersimpan bersama serah terima ini.</translation>
    </message>
</context>
<context>
    <name>WorkStep</name>
    <message>
        <source>Not finished now</source>
        <translation>Belum selesai saat ini</translation>
    </message>
    <message>
        <source>A copy of everything</source>
        <translation>Salinan semuanya</translation>
    </message>
    <message>
        <source>Posts, history and pictures in one file for the office&apos;s archive. The Berita Acara names the file. Give the second party its password apart from it.</source>
        <translation>Unggahan, riwayat, dan gambar dalam satu berkas untuk arsip kantor. Nama berkasnya tercantum dalam Berita Acara. Berikan kata sandinya kepada pihak kedua secara terpisah.</translation>
    </message>
    <message>
        <source>Copied and read back: {0}</source>
        <translation>Sudah disalin dan dibaca ulang: {0}</translation>
    </message>
</context>
</TS>
