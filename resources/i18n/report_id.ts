<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>CultureView</name>
    <message>
        <source>How far could the staff carry a post?</source>
        <translation>Seberapa jauh pegawai dapat menyebarkan satu unggahan?</translation>
    </message>
    <message>
        <source>A rough estimate, in none of the official figures.</source>
        <translation>Perkiraan kasar, tidak masuk angka resmi mana pun.</translation>
    </message>
    <message>
        <source>Staff who share &amp;voluntarily (%)</source>
        <translation>Pegawai yang &amp;sukarela membagikan (%)</translation>
    </message>
    <message>
        <source>Friends of &amp;each</source>
        <translation>&amp;Teman tiap pegawai</translation>
    </message>
    <message>
        <source>How is it computed?</source>
        <translation>Bagaimana dihitung?</translation>
    </message>
    <message>
        <source>Choose a gauge to see how it is computed.</source>
        <translation>Pilih satu ukuran untuk melihat cara menghitungnya.</translation>
    </message>
    <message>
        <source>Enter the number of employees first.</source>
        <translation>Isi jumlah pegawai dahulu.</translation>
    </message>
    <message>
        <source>about {0} people (rough estimate)</source>
        <translation>sekitar {0} orang (perkiraan kasar)</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Nothing to list.</source>
        <translation>Tidak ada yang perlu ditampilkan.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Composition of the posts</source>
        <translation>Komposisi unggahan</translation>
    </message>
    <message>
        <source>{0} {1}, target {2}</source>
        <translation>{0} {1}, sasaran {2}</translation>
    </message>
    <message>
        <source>{0}: complete</source>
        <translation>{0}: lengkap</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>sebagian</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Published posts</source>
        <translation>Unggahan terbit</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Average post vs staff</source>
        <translation>Rata-rata per pegawai</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Waktu jawab (median)</translation>
    </message>
    <message>
        <source>nothing in {0}</source>
        <translation>{0} tanpa angka</translation>
    </message>
    <message>
        <source>as in {0}</source>
        <translation>sama seperti {0}</translation>
    </message>
    <message>
        <source>{0} {1} from {2}</source>
        <translation>{0} {1} dari {2}</translation>
    </message>
    <message>
        <source>enter the employees first</source>
        <translation>isi jumlah pegawai dahulu</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>angka belum ada</translation>
    </message>
    <message>
        <source>{0} of {1} below the baseline</source>
        <translation>{0} dari {1} di bawah patokan</translation>
    </message>
    <message>
        <source>nothing was asked</source>
        <translation>tidak ada yang bertanya</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} dari {1} dijawab</translation>
    </message>
    <message>
        <source>{0} in time</source>
        <translation>{0} tepat waktu</translation>
    </message>
    <message>
        <source>Known by,</source>
        <translation>Mengetahui,</translation>
    </message>
    <message>
        <source>{0}, made by,</source>
        <translation>{0}, dibuat oleh,</translation>
    </message>
    <message>
        <source>Interactions since the first day</source>
        <translation>Interaksi sejak tanggal 1</translation>
    </message>
    <message>
        <source>Summary for the head</source>
        <translation>Ringkasan pimpinan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>SKP annex</source>
        <translation>Lampiran SKP</translation>
    </message>
    <message>
        <source>Proof of the management of the official social media accounts</source>
        <translation>Bukti dukung pengelolaan akun resmi media sosial</translation>
    </message>
    <message>
        <source>Published posts: {0}</source>
        <translation>Unggahan terbit: {0}</translation>
    </message>
    <message>
        <source>Period: {0}</source>
        <translation>Periode: {0}</translation>
    </message>
    <message>
        <source>Name: {0}</source>
        <translation>Nama: {0}</translation>
    </message>
    <message>
        <source>Appointed by decree (SK) {0}</source>
        <translation>Ditunjuk dengan SK {0}</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Halaman {0} dari {1}</translation>
    </message>
    <message>
        <source>Account: {0}</source>
        <translation>Akun: {0}</translation>
    </message>
    <message>
        <source>Only: {0}</source>
        <translation>Hanya: {0}</translation>
    </message>
    <message>
        <source>Social media report, {0}</source>
        <translation>Laporan media sosial {0}</translation>
    </message>
    <message>
        <source>made on {0}</source>
        <translation>dibuat {0}</translation>
    </message>
    <message>
        <source>Best posts</source>
        <translation>Unggahan teratas</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Yang kurang</translation>
    </message>
    <message>
        <source>Composition (target)</source>
        <translation>Komposisi (sasaran)</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(tanpa teks)</translation>
    </message>
    <message>
        <source>No post has been answered yet.</source>
        <translation>Belum ada unggahan yang ditanggapi.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Tidak ada yang kurang.</translation>
    </message>
    <message>
        <source>STOC culture: Sharing, Transparency, Openness, Collaboration</source>
        <translation>Budaya STOC: berbagi, transparansi, keterbukaan, kolaborasi</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Cara menghitung</translation>
    </message>
    <message>
        <source>Nothing to list.</source>
        <translation>Tidak ada yang perlu ditampilkan.</translation>
    </message>
    <message>
        <source>summary {0}.pdf</source>
        <translation>ringkasan pimpinan {0}.pdf</translation>
    </message>
    <message>
        <source>report {0}.pdf</source>
        <translation>laporan media sosial {0}.pdf</translation>
    </message>
    <message>
        <source>skp annex {0}.pdf</source>
        <translation>lampiran SKP {0}.pdf</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>unggahan</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>program</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>akun</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>komentar</translation>
    </message>
    <message>
        <source>units</source>
        <translation>bidang</translation>
    </message>
    <message>
        <source>aspirations</source>
        <translation>aspirasi</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>yang kurang</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}; that is {1} of the target of {2} a week.</source>
        <translation>{0}; itu {1} dari sasaran {2} unggahan per minggu.</translation>
    </message>
    <message>
        <source>after nothing in {0}</source>
        <translation>sedangkan {0} tanpa unggahan</translation>
    </message>
    <message>
        <source>as many as in {0}</source>
        <translation>sama seperti {0}</translation>
    </message>
    <message>
        <source>During {0} the office published nothing; {1}.</source>
        <translation>Selama {0} kantor tidak menerbitkan unggahan; {1}.</translation>
    </message>
    <message>
        <source>During {0} the office published {1} on {2}, {3}</source>
        <translation>Selama {0} kantor menerbitkan {1} di {2}, {3}</translation>
    </message>
    <message>
        <source>{0} more than in {1} ({2})</source>
        <translation>{0} lebih banyak daripada {1} ({2})</translation>
    </message>
    <message>
        <source>{0} fewer than in {1} ({2})</source>
        <translation>{0} lebih sedikit daripada {1} ({2})</translation>
    </message>
    <message>
        <source>Without posts there are no reactions to tell of.</source>
        <translation>Tanpa unggahan, tidak ada tanggapan yang dapat diceritakan.</translation>
    </message>
    <message>
        <source>No figures are known yet, so citizens&apos; reactions cannot be judged.</source>
        <translation>Angka interaksi belum diketahui, jadi tanggapan warga belum dapat dinilai.</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>sedikitnya {0}</translation>
    </message>
    <message>
        <source>Citizens reacted {0} times, {1} times to an average post; enter the number of employees to compare.</source>
        <translation>Warga memberi {0} interaksi, rata-rata {1} per unggahan; isi jumlah pegawai di Pengaturan agar dapat dibandingkan.</translation>
    </message>
    <message>
        <source>Citizens reacted {0} times, {1} times to an average post, which is {2} of {3}; {4}.</source>
        <translation>Warga memberi {0} interaksi, rata-rata {1} per unggahan atau {2} dari {3}; {4}.</translation>
    </message>
    <message>
        <source>every post reached more than the own staff</source>
        <translation>semua unggahan melampaui patokan pegawai</translation>
    </message>
    <message>
        <source>one post stayed below the staff baseline</source>
        <translation>satu unggahan masih di bawah patokan pegawai</translation>
    </message>
    <message>
        <source>{0} posts stayed below the staff baseline</source>
        <translation>{0} unggahan masih di bawah patokan pegawai</translation>
    </message>
    <message>
        <source>No question or complaint of citizens was recorded.</source>
        <translation>Tidak ada pertanyaan atau aduan warga yang tercatat.</translation>
    </message>
    <message>
        <source>Of {0} none has been answered yet.</source>
        <translation>Dari {0}, belum satu pun dijawab.</translation>
    </message>
    <message>
        <source>Of {0}, {1} ({2}) were answered, half of them within {3}</source>
        <translation>Dari {0}, {1} ({2}) sudah dijawab, separuhnya dalam {3}</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>hari yang sama</translation>
    </message>
    <message>
        <source>{0}; none is waiting.</source>
        <translation>{0}; tidak ada yang menunggu.</translation>
    </message>
    <message>
        <source>{0}; still waiting: {1}.</source>
        <translation>{0}; yang masih menunggu: {1}.</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 unggahan</translation>
    </message>
    <message>
        <source>{0} posts</source>
        <translation>{0} unggahan</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 akun</translation>
    </message>
    <message>
        <source>{0} accounts</source>
        <translation>{0} akun</translation>
    </message>
    <message>
        <source>1 employee</source>
        <translation>1 pegawai</translation>
    </message>
    <message>
        <source>{0} employees</source>
        <translation>{0} pegawai</translation>
    </message>
    <message>
        <source>1 question or complaint</source>
        <translation>1 pertanyaan atau aduan</translation>
    </message>
    <message>
        <source>{0} questions and complaints</source>
        <translation>{0} pertanyaan dan aduan</translation>
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
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fungsi</translation>
    </message>
    <message>
        <source>vs staff</source>
        <translation>Per pegawai</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>Interactions = likes + comments + shares + saves, as far as the platform tells them; “partial” lacks one of them. vs staff = interactions / number of employees. Engagement rate = interactions / followers.</source>
        <translation>Interaksi = suka + komentar + bagikan + disimpan, sejauh platform memberi angkanya; “sebagian” berarti ada yang belum diketahui. Per pegawai = interaksi / jumlah pegawai. Tingkat interaksi = interaksi / pengikut.</translation>
    </message>
    <message>
        <source>Published posts and their proof</source>
        <translation>Unggahan terbit dan bukti dukungnya</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Source of figures</source>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>Figures read</source>
        <translation>Angka dibaca</translation>
    </message>
    <message>
        <source>(without a program)</source>
        <translation>(tanpa program)</translation>
    </message>
    <message>
        <source>Posts by program</source>
        <translation>Unggahan per program</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Activity of the accounts</source>
        <translation>Keaktifan akun</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Keaktifan</translation>
    </message>
    <message>
        <source>Last post</source>
        <translation>Unggahan terakhir</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Pengikut</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <translation>Tingkat interaksi</translation>
    </message>
    <message>
        <source>Active: a post in the last 7 days of the period; less active: in 30 days; passive: none.</source>
        <translation>Aktif: ada unggahan dalam 7 hari terakhir periode; kurang aktif: dalam 30 hari; pasif: tidak ada.</translation>
    </message>
    <message>
        <source>Comments by kind</source>
        <translation>Komentar menurut jenis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Disembunyikan</translation>
    </message>
    <message>
        <source>Support by the units</source>
        <translation>Dukungan bidang</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bidang</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Diteruskan</translation>
    </message>
    <message>
        <source>Nothing was forwarded to a unit.</source>
        <translation>Tidak ada yang diteruskan ke bidang.</translation>
    </message>
    <message>
        <source>Aspiration</source>
        <translation>Aspirasi</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Ditulis</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>No aspiration was recorded.</source>
        <translation>Tidak ada aspirasi yang tercatat.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Of the quiet posts {0} were “{1}”, {2} left between {3} and {4}, {5} had no picture.</source>
        <translation>Dari unggahan sepi, {0} berfungsi “{1}”, {2} terbit antara pukul {3} dan {4}, dan {5} tanpa gambar.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>Belum ada angka yang terbaca.</translation>
    </message>
    <message>
        <source>data as of {0}</source>
        <translation>data per {0}</translation>
    </message>
    <message>
        <source>{0} (partial)</source>
        <translation>{0} (sebagian)</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>hari yang sama</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 hari kerja</translation>
    </message>
    <message>
        <source>{0} working days</source>
        <translation>{0} hari kerja</translation>
    </message>
    <message>
        <source>{0}, acting for {1}</source>
        <translation>{0}, a.n. {1}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Less active</source>
        <translation>Kurang aktif</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>Pasif</translation>
    </message>
    <message>
        <source>Sharing information</source>
        <translation>Berbagi informasi</translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation>Kolaborasi</translation>
    </message>
    <message>
        <source>Service transactions</source>
        <translation>Transaksi layanan</translation>
    </message>
    <message>
        <source>Posts that inform or educate</source>
        <translation>Unggahan informatif dan edukatif</translation>
    </message>
    <message>
        <source>Times shared by citizens</source>
        <translation>Dibagikan warga</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Jangkauan</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Posts that ask something</source>
        <translation>Unggahan yang bertanya</translation>
    </message>
    <message>
        <source>Aspirations of citizens</source>
        <translation>Aspirasi warga</translation>
    </message>
    <message>
        <source>Aspirations followed up</source>
        <translation>Aspirasi ditindaklanjuti</translation>
    </message>
    <message>
        <source>Questions and complaints</source>
        <translation>Pertanyaan dan aduan</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Forwarded to units or SP4N-LAPOR!</source>
        <translation>Diteruskan ke bidang atau SP4N-LAPOR!</translation>
    </message>
    <message>
        <source>Posts about services</source>
        <translation>Unggahan tentang layanan</translation>
    </message>
    <message>
        <source>Auction posts</source>
        <translation>Unggahan lelang</translation>
    </message>
    <message>
        <source>Enter the number of employees first</source>
        <translation>Isi jumlah pegawai dahulu</translation>
    </message>
    <message>
        <source>Planned but not published</source>
        <translation>Terjadwal tetapi tidak terbit</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Belum dijawab</translation>
    </message>
    <message>
        <source>Odd jump of followers: check</source>
        <translation>Lonjakan pengikut tidak wajar: periksa</translation>
    </message>
    <message>
        <source>Account is passive</source>
        <translation>Akun pasif</translation>
    </message>
    <message>
        <source>Post without a link</source>
        <translation>Unggahan tanpa tautan</translation>
    </message>
    <message>
        <source>Post without figures</source>
        <translation>Unggahan tanpa angka</translation>
    </message>
    <message>
        <source>Figures are partial</source>
        <translation>Angka hanya sebagian</translation>
    </message>
    <message>
        <source>Figures without source and date</source>
        <translation>Angka tanpa sumber dan tanggal</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Berbagi</translation>
    </message>
    <message>
        <source>Posts whose function is to inform. Exports of share kits are not recorded yet.</source>
        <translation>Jumlah unggahan berfungsi informatif. Ekspor paket sebar belum dicatat.</translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation>Transparansi</translation>
    </message>
    <message>
        <source>Of the posts that tell percentages or amounts: how many name source and date.</source>
        <translation>Dari unggahan yang memuat persentase atau nilai rupiah: berapa yang menyebut sumber dan tanggal data.</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Keterbukaan</translation>
    </message>
    <message>
        <source>Of criticism and complaints: how many were answered. Hidden comments: {0}.</source>
        <translation>Dari kritik dan aduan: berapa yang dijawab. Komentar yang disembunyikan: {0}.</translation>
    </message>
    <message>
        <source>Collaborating</source>
        <translation>Kolaborasi</translation>
    </message>
    <message>
        <source>Aspirations that were followed up. Material from other units is not recorded yet.</source>
        <translation>Jumlah aspirasi yang ditindaklanjuti. Bahan dari bidang lain belum dicatat.</translation>
    </message>
    <message>
        <source>Practice data: nothing of this was published to citizens.</source>
        <translation>Data latihan: tidak ada yang terbit untuk warga.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Month before (Alt+Left)</source>
        <translation>Bulan sebelumnya (Alt+Kiri)</translation>
    </message>
    <message>
        <source>Month after (Alt+Right)</source>
        <translation>Bulan berikutnya (Alt+Kanan)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Jenis akun</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Semua jenis akun</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Simpan…</translation>
    </message>
    <message>
        <source>Summary for the head (PDF)</source>
        <translation>Ringkasan pimpinan (PDF)</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Unggahan yang mana</translation>
    </message>
    <message>
        <source>Which accounts</source>
        <translation>Akun yang mana</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Komentar yang mana</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Yang kurang</translation>
    </message>
    <message>
        <source>Summary for the head (PDF, one page)…</source>
        <translation>Ringkasan pimpinan (PDF, satu halaman)…</translation>
    </message>
    <message>
        <source>Whole report (PDF)…</source>
        <translation>Laporan lengkap (PDF)…</translation>
    </message>
    <message>
        <source>SKP annex (PDF)…</source>
        <translation>Lampiran SKP (PDF)…</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (CSV)…</source>
        <translation>Tabel untuk Excel (CSV)…</translation>
    </message>
    <message>
        <source>Target of posts a week…</source>
        <translation>Sasaran unggahan per minggu…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Service and comments</source>
        <translation>Layanan dan komentar</translation>
    </message>
    <message>
        <source>STOC</source>
        <translation>STOC</translation>
    </message>
    <message>
        <source>A month for the head: what was published, how citizens reacted, how they were served, and what is missing. “—” means that nobody knows the figure; it is not zero. Ctrl+Enter saves the one page, Alt+Left and Alt+Right change the month, Ctrl+Tab changes the tab, Enter opens a row.</source>
        <translation>Satu bulan untuk pimpinan: apa yang terbit, bagaimana tanggapan warga, bagaimana warga dilayani, dan apa yang kurang. “—” berarti angkanya tidak diketahui; bukan nol. Ctrl+Enter menyimpan ringkasan satu halaman, Alt+Kiri dan Alt+Kanan mengganti bulan, Ctrl+Tab mengganti tab, Enter membuka baris.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Teratas</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Sepi</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>Per program</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Menurut jenis</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Per bidang</translation>
    </message>
    <message>
        <source>Aspirations</source>
        <translation>Aspirasi</translation>
    </message>
    <message>
        <source>Nothing was published in {0}.</source>
        <translation>Belum ada unggahan terbit selama {0}.</translation>
    </message>
    <message>
        <source>The report fills by itself as soon as the first post is published.</source>
        <translation>Laporan terisi sendiri begitu unggahan pertama terbit.</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Choose another month, another kind or another account above.</source>
        <translation>Pilih bulan, jenis akun, atau akun lain di atas.</translation>
    </message>
    <message>
        <source>Show this month</source>
        <translation>Tampilkan bulan ini</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the tables into a folder</source>
        <translation>Simpan tabel ke folder</translation>
    </message>
    <message>
        <source>{0} tables saved in “{1}”</source>
        <translation>{0} tabel disimpan di “{1}”</translation>
    </message>
    <message>
        <source>“{0}” saved in “{1}”</source>
        <translation>“{0}” disimpan di “{1}”</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Target of posts a week</source>
        <translation>Sasaran unggahan per minggu</translation>
    </message>
    <message>
        <source>Posts a week that the office wants to publish (0: no target)</source>
        <translation>Jumlah unggahan per minggu yang dituju kantor (0: tanpa sasaran)</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Interactions since the first day of the month</source>
        <translation>Interaksi sejak tanggal 1</translation>
    </message>
    <message>
        <source>Best posts</source>
        <translation>Unggahan teratas</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Yang perlu perhatian</translation>
    </message>
    <message>
        <source>In three sentences</source>
        <translation>Dalam tiga kalimat</translation>
    </message>
    <message>
        <source>Composition and target</source>
        <translation>Komposisi dan sasaran</translation>
    </message>
    <message>
        <source>No post has been answered yet.</source>
        <translation>Belum ada unggahan yang ditanggapi.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Tidak ada yang kurang.</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>Belum ada angka yang terbaca.</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>tanggal {0}</translation>
    </message>
</context>
</TS>
