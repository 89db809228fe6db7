<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Alerts</name>
    <message>
        <source>A post needs you. The outbox shows why and what to do.</source>
        <translation>Ada unggahan yang perlu Anda. Kotak keluar menunjukkan sebab dan langkahnya.</translation>
    </message>
    <message>
        <source>Papan Siar needs you</source>
        <translation>Papan Siar perlu Anda</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>The key of {0} runs out on {1}.</source>
        <translation>Kunci akses {0} berakhir pada {1}.</translation>
    </message>
    <message>
        <source>Sign in again before that day, so that posts go on leaving by themselves.</source>
        <translation>Masuklah kembali sebelum hari itu agar unggahan tetap terbit dengan sendirinya.</translation>
    </message>
    <message>
        <source>The key of {0} ran out on {1}.</source>
        <translation>Kunci akses {0} sudah berakhir pada {1}.</translation>
    </message>
    <message>
        <source>Its posts wait in the outbox. Sign in again and they leave by themselves.</source>
        <translation>Unggahannya menunggu di kotak keluar. Masuklah kembali, lalu semuanya terbit dengan sendirinya.</translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation>Tampilkan akun</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Pulihkan dari cadangan…</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Buka folder data</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Write a new post</source>
        <translation>Buat unggahan baru</translation>
    </message>
    <message>
        <source>Do the page&apos;s main action</source>
        <translation>Jalankan tindakan utama halaman</translation>
    </message>
    <message>
        <source>Find a page, a post or an action</source>
        <translation>Cari halaman, unggahan, atau tindakan</translation>
    </message>
    <message>
        <source>Go to a page of the sidebar</source>
        <translation>Buka halaman di bilah samping</translation>
    </message>
    <message>
        <source>Narrow or widen the sidebar</source>
        <translation>Ciutkan atau lebarkan bilah samping</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>Go to the newest notice, for instance to undo</source>
        <translation>Ke pemberitahuan terbaru, misalnya untuk mengurungkan</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Bantuan ini</translation>
    </message>
    <message>
        <source>The day at a glance: what waits for you, what leaves today, what is held and why. Begin at the top and you are done in 15 minutes.</source>
        <translation>Hari ini dalam sekali pandang: yang menunggu Anda, yang terbit hari ini, yang tertahan dan sebabnya. Mulai dari atas, selesai dalam 15 menit.</translation>
    </message>
    <message>
        <source>Every planned post and the days that deserve one. Double-click a day to write for it, drag a post to another day to move it; its hour stays.</source>
        <translation>Semua unggahan yang direncanakan dan hari yang layak diisi. Klik dua kali sebuah hari untuk menulis, seret unggahan ke hari lain untuk memindahkannya; jamnya tetap.</translation>
    </message>
    <message>
        <source>Write once for all accounts, then change the words for one account in its own tab. Everything is stored while you type; nothing leaves before you queue it.</source>
        <translation>Tulis sekali untuk semua akun, lalu ubah kata-katanya untuk satu akun di tabnya sendiri. Semua tersimpan sambil Anda mengetik; tidak ada yang terkirim sebelum masuk antrean.</translation>
    </message>
    <message>
        <source>What leaves the office, in order. It waits by itself for the internet and tries again. What needs you stands at the top, with the reason and the next step.</source>
        <translation>Semua unggahan yang dikirim, berurutan. Unggahan menunggu internet dan mencoba lagi sendiri. Yang perlu Anda ada di atas, lengkap dengan sebab dan langkah berikutnya.</translation>
    </message>
    <message>
        <source>What citizens write, as cases with a clock. Choose what it is, answer here or pass it on, and note the number; answers leave through the outbox, also after a cut line.</source>
        <translation>Tulisan warga sebagai kasus dengan batas waktu. Pilih jenisnya, jawab di sini atau teruskan, lalu catat nomornya; balasan keluar lewat kotak keluar, juga setelah internet terputus.</translation>
    </message>
    <message>
        <source>How citizens answered, against the number of your employees. A dash means that the platform does not tell the figure; it never means zero.</source>
        <translation>Tanggapan warga dibandingkan jumlah pegawai. Tanda — berarti platform tidak memberi angkanya, bukan nol.</translation>
    </message>
    <message>
        <source>A month for the head: what was published, how citizens reacted, how they were served, and what is missing.</source>
        <translation>Satu bulan untuk pimpinan: apa yang terbit, bagaimana tanggapan warga, bagaimana warga dilayani, dan apa yang kurang.</translation>
    </message>
    <message>
        <source>The official accounts and how each is served: automatic, by hand, or practice. Keys to accounts lie in the keyring of this computer only.</source>
        <translation>Akun resmi dan cara melayaninya: otomatis, manual, atau latihan. Kunci akses hanya ada di penyimpan kunci komputer ini.</translation>
    </message>
    <message>
        <source>Language and looks, the office&apos;s profile, people, handover to a new admin, sending, network and backups. Changes hold at once; there is nothing to save.</source>
        <translation>Bahasa dan tampilan, profil instansi, orang, serah terima ke admin baru, pengiriman, jaringan, dan cadangan. Perubahan langsung berlaku; tidak perlu disimpan.</translation>
    </message>
    <message>
        <source>What your practice accounts have published. Nothing of it has left this computer.</source>
        <translation>Yang diterbitkan akun latihan Anda. Tidak ada yang keluar dari komputer ini.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Light theme</source>
        <translation>Tema terang</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema gelap</translation>
    </message>
    <message>
        <source>Write a new post</source>
        <translation>Buat unggahan baru</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Buat cadangan</translation>
    </message>
    <message>
        <source>Office profile and brand</source>
        <translation>Profil dan identitas instansi</translation>
    </message>
    <message>
        <source>Hand over to a new admin</source>
        <translation>Serah terima ke admin baru</translation>
    </message>
    <message>
        <source>Try the internet now</source>
        <translation>Coba internet sekarang</translation>
    </message>
    <message>
        <source>Practice feed</source>
        <translation>Linimasa latihan</translation>
    </message>
    <message>
        <source>Widen the sidebar</source>
        <translation>Lebarkan bilah samping</translation>
    </message>
    <message>
        <source>Post without text</source>
        <translation>Unggahan tanpa teks</translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Find a page, a post or an action</source>
        <translation>Cari halaman, unggahan, atau tindakan</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation>Tidak ada yang cocok. Coba huruf lebih sedikit.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Terjadwal</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dalam antrean</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Mengirim</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Menerbitkan</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Needs checking</source>
        <translation>Perlu dicek</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Menunggu dicoba lagi</translation>
    </message>
    <message>
        <source>Time has passed</source>
        <translation>Waktu lewat</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Masuk kembali</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Scheduled on the platform</source>
        <translation>Terjadwal di platform</translation>
    </message>
    <message>
        <source>Ready for you</source>
        <translation>Siap untuk Anda</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Deleted on the platform</source>
        <translation>Dihapus dari platform</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Perlu Anda</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>held by you</source>
        <translation>ditahan oleh Anda</translation>
    </message>
    <message>
        <source>crisis mode</source>
        <translation>mode krisis</translation>
    </message>
    <message>
        <source>account is held</source>
        <translation>akun ditahan</translation>
    </message>
    <message>
        <source>Nyepi</source>
        <translation>Nyepi</translation>
    </message>
    <message>
        <source>election period</source>
        <translation>periode pemilu</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informatif</translation>
    </message>
    <message>
        <source>Educate</source>
        <translation>Edukatif</translation>
    </message>
    <message>
        <source>Entertain</source>
        <translation>Menghibur</translation>
    </message>
    <message>
        <source>i</source>
        <comment>mark of an informing post</comment>
        <translation>i</translation>
    </message>
    <message>
        <source>e</source>
        <comment>mark of an educating post</comment>
        <translation>e</translation>
    </message>
    <message>
        <source>h</source>
        <comment>mark of an entertaining post</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Office account</source>
        <translation>Akun instansi</translation>
    </message>
    <message>
        <source>Official&apos;s account</source>
        <translation>Akun pejabat</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation>Server tidak terjangkau</translation>
    </message>
    <message>
        <source>identity number (NIK or KK)</source>
        <translation>nomor identitas (NIK atau KK)</translation>
    </message>
    <message>
        <source>bank account number</source>
        <translation>nomor rekening</translation>
    </message>
    <message>
        <source>child without written consent</source>
        <translation>anak tanpa izin tertulis</translation>
    </message>
    <message>
        <source>child or victim that may be recognised</source>
        <translation>anak atau korban yang dapat dikenali</translation>
    </message>
    <message>
        <source>confidential words</source>
        <translation>kata yang bersifat rahasia</translation>
    </message>
    <message>
        <source>confidential file name</source>
        <translation>nama berkas bersifat rahasia</translation>
    </message>
    <message>
        <source>Published knowingly in spite of: {0}. Reason: {1}</source>
        <translation>Tetap diterbitkan dengan sadar meskipun ada: {0}. Alasan: {1}</translation>
    </message>
    <message>
        <source>Reposts</source>
        <translation>Posting ulang</translation>
    </message>
    <message>
        <source>Boosts</source>
        <translation>Boost</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Suka</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Dibagikan</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Disimpan</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Tayangan</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Jangkauan</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klik</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Pengikut</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Unggahan</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Papan Siar</source>
        <extracomment>Below this width, at the plain size of text, the sidebar shrinks to icons. What 1366x768 leaves at a display scale of 150 % is larger than this; a page that needs more scrolls.</extracomment>
        <translation>Papan Siar</translation>
    </message>
    <message>
        <source>Opening the office&apos;s data…</source>
        <translation>Membuka data instansi…</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Home</source>
        <extracomment>Reached from other pages only; not in the sidebar.</extracomment>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Kotak masuk</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Practice feed</source>
        <translation>Linimasa latihan</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Laksanakan</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluasi</translation>
    </message>
</context>
<context>
    <name>OfficeKinds</name>
    <message>
        <source>General government office</source>
        <translation>Perangkat daerah umum</translation>
    </message>
    <message>
        <source>Communication and informatics (Diskominfo)</source>
        <translation>Komunikasi dan informatika (Diskominfo)</translation>
    </message>
    <message>
        <source>Regional secretariat (Setda)</source>
        <translation>Sekretariat daerah (Setda)</translation>
    </message>
    <message>
        <source>Secretariat of the regional parliament (DPRD)</source>
        <translation>Sekretariat DPRD</translation>
    </message>
    <message>
        <source>Inspectorate</source>
        <translation>Inspektorat</translation>
    </message>
    <message>
        <source>Planning and research (Bappeda)</source>
        <translation>Perencanaan dan riset (Bappeda)</translation>
    </message>
    <message>
        <source>Finance and revenue</source>
        <translation>Keuangan dan pendapatan</translation>
    </message>
    <message>
        <source>Personnel (BKPSDM)</source>
        <translation>Kepegawaian (BKPSDM)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Population and civil registry (Disdukcapil)</source>
        <translation>Kependudukan dan pencatatan sipil (Disdukcapil)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kesehatan</translation>
    </message>
    <message>
        <source>Clinic or hospital</source>
        <translation>Puskesmas atau rumah sakit</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Pendidikan</translation>
    </message>
    <message>
        <source>Library and archives</source>
        <translation>Perpustakaan dan kearsipan</translation>
    </message>
    <message>
        <source>Culture and tourism</source>
        <translation>Kebudayaan dan pariwisata</translation>
    </message>
    <message>
        <source>Youth and sports</source>
        <translation>Pemuda dan olahraga</translation>
    </message>
    <message>
        <source>Social affairs</source>
        <translation>Sosial</translation>
    </message>
    <message>
        <source>Women, children and family planning</source>
        <translation>Perempuan, anak, dan keluarga berencana</translation>
    </message>
    <message>
        <source>Labour and transmigration</source>
        <translation>Tenaga kerja dan transmigrasi</translation>
    </message>
    <message>
        <source>Trade, industry and cooperatives</source>
        <translation>Perdagangan, industri, dan koperasi</translation>
    </message>
    <message>
        <source>Agriculture and food</source>
        <translation>Pertanian dan pangan</translation>
    </message>
    <message>
        <source>Marine affairs and fisheries</source>
        <translation>Kelautan dan perikanan</translation>
    </message>
    <message>
        <source>Environment and forestry</source>
        <translation>Lingkungan hidup dan kehutanan</translation>
    </message>
    <message>
        <source>Public works and housing</source>
        <translation>Pekerjaan umum dan perumahan</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Perhubungan</translation>
    </message>
    <message>
        <source>Disaster management and fire brigade</source>
        <translation>Penanggulangan bencana dan pemadam kebakaran</translation>
    </message>
    <message>
        <source>Civil service police (Satpol PP)</source>
        <translation>Satuan polisi pamong praja (Satpol PP)</translation>
    </message>
    <message>
        <source>National unity and politics (Kesbangpol)</source>
        <translation>Kesatuan bangsa dan politik (Kesbangpol)</translation>
    </message>
    <message>
        <source>District office (kecamatan)</source>
        <translation>Kantor kecamatan</translation>
    </message>
    <message>
        <source>Village office (kelurahan or desa)</source>
        <translation>Kantor kelurahan atau desa</translation>
    </message>
    <message>
        <source>State assets and auctions (KPKNL)</source>
        <translation>Kekayaan negara dan lelang (KPKNL)</translation>
    </message>
    <message>
        <source>Tax, treasury or customs</source>
        <translation>Pajak, perbendaharaan, atau bea cukai</translation>
    </message>
    <message>
        <source>Religious affairs</source>
        <translation>Kementerian agama</translation>
    </message>
    <message>
        <source>Land office</source>
        <translation>Kantor pertanahan</translation>
    </message>
    <message>
        <source>Branch of another ministry or agency</source>
        <translation>Kantor vertikal kementerian atau lembaga lain</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This computer&apos;s clock is {0} minutes off. Scheduled posts are held so that none leaves at the wrong time. Set the clock; nothing is lost.</source>
        <translation>Jam komputer ini meleset {0} menit. Unggahan terjadwal ditahan supaya tidak terbit pada waktu yang salah. Setel jamnya; tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>This network shows a sign-in page instead of the internet. Everything waits in the outbox. Open any website in your browser and sign in to the network.</source>
        <translation>Jaringan ini menampilkan halaman masuk, bukan internet. Semua menunggu di kotak keluar. Buka situs apa saja di peramban dan masuk ke jaringan.</translation>
    </message>
    <message>
        <source>This computer offers no keyring. Keys to accounts are kept until you quit and never written to disk; after the next start you sign in again.</source>
        <translation>Komputer ini tidak menyediakan penyimpan kunci. Kunci akses disimpan sampai Anda keluar dan tidak pernah ditulis ke diska; setelah dibuka lagi, Anda perlu masuk kembali.</translation>
    </message>
    <message>
        <source>The settings file could not be read and was set aside as {0}.</source>
        <translation>Berkas pengaturan tidak dapat dibaca dan disisihkan sebagai {0}.</translation>
    </message>
    <message>
        <source>Posts and accounts are untouched. The usual settings are in force again.</source>
        <translation>Unggahan dan akun tidak tersentuh. Pengaturan bawaan berlaku kembali.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Pulihkan…</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {0}, but the data was last stored on {1}. Set the clock: scheduled posts wait for their hour, and nothing is lost.</source>
        <translation>Jam komputer ini menunjukkan {0}, padahal data terakhir disimpan pada {1}. Setel jamnya: unggahan terjadwal menunggu waktunya, dan tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Something in the program went wrong, and it goes on.</source>
        <translation>Ada yang salah dalam aplikasi, tetapi aplikasi tetap berjalan.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Tampilkan laporan</translation>
    </message>
    <message>
        <source>What you wrote is stored. If it happens again, send the report to the maintainers.</source>
        <translation>Tulisan Anda tersimpan. Jika terulang, kirim laporannya kepada pengembang.</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Buka peramban</translation>
    </message>
    <message>
        <source>Papan Siar goes on working</source>
        <translation>Papan Siar tetap bekerja</translation>
    </message>
    <message>
        <source>It sends what is due from beside the clock. Quit it there.</source>
        <translation>Yang jatuh tempo tetap dikirim dari dekat jam. Keluar juga dari sana.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Find… (Ctrl+K)</source>
        <translation>Cari… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Narrow the sidebar</source>
        <translation>Ciutkan</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <extracomment>By the values of ``LineState`` (a StrEnum, so a member finds its value): its module is not needed to paint.</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Click to open the browser, sign in to the network there; the rest goes on by itself</source>
        <translation>Klik untuk membuka peramban lalu masuk ke jaringan di sana; selebihnya berjalan sendiri</translation>
    </message>
    <message>
        <source>Click to try the internet again now</source>
        <translation>Klik untuk mencoba internet lagi sekarang</translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation>{0} menunggu</translation>
    </message>
    <message>
        <source>{0} need you</source>
        <translation>{0} perlu Anda</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>No internet since {0}</source>
        <translation>Tidak ada internet sejak {0}</translation>
    </message>
    <message>
        <source>Sign in to the network: open the browser</source>
        <translation>Masuk dulu ke jaringan: buka peramban</translation>
    </message>
    <message>
        <source>Internet not tried yet</source>
        <translation>Internet belum dicoba</translation>
    </message>
    <message>
        <source>figures as of {0}</source>
        <translation>data per {0}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Papan Siar</source>
        <translation>Buka Papan Siar</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinkronkan sekarang</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
</TS>
