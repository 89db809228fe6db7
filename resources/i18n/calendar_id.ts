<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Calendar</name>
    <message>
        <source>(no text yet)</source>
        <translation>(belum ada teks)</translation>
    </message>
    <message>
        <source>+{0} more</source>
        <translation>+{0} lagi</translation>
    </message>
    <message>
        <source>{0} posts</source>
        <translation>{0} unggahan</translation>
    </message>
    <message>
        <source>no posts</source>
        <translation>tidak ada unggahan</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Drag a post to another day: it keeps its hour. Double-click a day to write for it.
Arrows: another day. Space: next post of the day. Enter: open. N: new post. Ctrl+arrows: move the post. Page Up and Page Down: month. Home: today. Delete: delete the post.</source>
        <translation>Seret unggahan ke hari lain: jamnya tetap. Klik ganda sebuah hari untuk menulis unggahan.
Panah: pindah hari. Spasi: unggahan berikutnya. Enter: buka. N: unggahan baru. Ctrl+panah: pindahkan unggahan. Page Up dan Page Down: ganti bulan. Home: hari ini. Delete: hapus unggahan.</translation>
    </message>
    <message>
        <source>No post matches the filter.</source>
        <translation>Tidak ada unggahan yang cocok dengan saringan.</translation>
    </message>
    <message>
        <source>Double-click a day to write a post for it, or drag a draft onto a day.</source>
        <translation>Klik ganda sebuah hari untuk menulis unggahan, atau seret draf ke sebuah hari.</translation>
    </message>
    <message>
        <source>That day is over. Choose today or a later day.</source>
        <translation>Hari itu sudah lewat. Pilih hari ini atau sesudahnya.</translation>
    </message>
    <message>
        <source>This post is published already. It keeps its day.</source>
        <translation>Unggahan ini sudah terbit. Harinya tetap.</translation>
    </message>
    <message>
        <source>Moved to {0}.</source>
        <translation>Dipindahkan ke {0}.</translation>
    </message>
    <message>
        <source>A copy lies among the drafts.</source>
        <translation>Salinan ada di daftar draf.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>The post is deleted.</source>
        <translation>Unggahan dihapus.</translation>
    </message>
    <message>
        <source>Drafts put into the calendar: {0}.</source>
        <translation>Draf masuk kalender: {0}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>What this day is</source>
        <translation>Hari penting</translation>
    </message>
    <message>
        <source>Posts of this day</source>
        <translation>Unggahan tanggal ini</translation>
    </message>
    <message>
        <source>Write for this day</source>
        <translation>Buat unggahan tanggal ini</translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(belum ada teks)</translation>
    </message>
    <message>
        <source>No posts on this day yet.</source>
        <translation>Belum ada unggahan pada tanggal ini.</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Fill {0}</source>
        <translation>Isi {0}</translation>
    </message>
    <message>
        <source>Days worth a greeting, and three service posts a week. What you tick becomes a draft without text: nothing is published until you have written it and queued it.</source>
        <translation>Hari yang pantas diucapkan, dan tiga unggahan layanan sepekan. Yang dicentang menjadi draf tanpa teks: tidak ada yang terbit sebelum Anda menulis dan mengantrekannya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is missing: every day to come has its post or is over.</source>
        <translation>Tidak ada yang kurang: setiap hari mendatang sudah terisi atau sudah lewat.</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Hapus semua centang</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Centang semua</translation>
    </message>
    <message>
        <source>Make drafts ({0})</source>
        <translation>Buat draf ({0})</translation>
    </message>
    <message>
        <source>Mix of the month then: {0}. Proposed: {1}.</source>
        <translation>Komposisi bulan ini nanti: {0}. Anjuran: {1}.</translation>
    </message>
</context>
<context>
    <name>ObservanceDelegate</name>
    <message>
        <source>Use</source>
        <translation>Pakai</translation>
    </message>
</context>
<context>
    <name>PostPanel</name>
    <message>
        <source>Accounts and states</source>
        <translation>Akun dan status</translation>
    </message>
    <message>
        <source>No account chosen yet.</source>
        <translation>Belum ada akun yang dipilih.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Daftar hari itu</translation>
    </message>
    <message>
        <source>The chosen post</source>
        <translation>Unggahan terpilih</translation>
    </message>
    <message>
        <source>Draft without a day</source>
        <translation>Draf tanpa tanggal</translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(belum ada teks)</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Belum ada akun</translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Idea</source>
        <translation>Ide</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Pukul</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fungsi</translation>
    </message>
    <message>
        <source>{0} (wait for the official date)</source>
        <translation>{0} (tunggu tanggal resmi)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Search posts</source>
        <translation>Cari unggahan</translation>
    </message>
    <message>
        <source>Drafts and ideas</source>
        <translation>Draf dan bank ide</translation>
    </message>
    <message>
        <source>Days of this month</source>
        <translation>Hari penting</translation>
    </message>
    <message>
        <source>No observances for this month.</source>
        <translation>Tidak ada hari penting bulan ini.</translation>
    </message>
    <message>
        <source>Drafts without a day wait here. Drag one onto a day to plan it.</source>
        <translation>Draf tanpa tanggal ada di sini. Seret ke sebuah hari untuk merencanakannya.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hasil pencarian</translation>
    </message>
    <message>
        <source>No post holds these words.</source>
        <translation>Tidak ada unggahan dengan kata ini.</translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(belum ada teks)</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Sebelumnya (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Berikutnya (Page Down)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Month or week</source>
        <translation>Bulan atau minggu</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>Drafts and days</source>
        <translation>Draf dan hari penting</translation>
    </message>
    <message>
        <source>Create post</source>
        <translation>Buat unggahan</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fungsi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Hari yang ditampilkan</translation>
    </message>
    <message>
        <source>Fill the month…</source>
        <translation>Isi otomatis…</translation>
    </message>
    <message>
        <source>Propose greetings and service posts for the days that are free</source>
        <translation>Mengusulkan ucapan dan unggahan layanan untuk hari yang masih kosong</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Perlu Anda</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>All observances</source>
        <translation>Semua hari penting</translation>
    </message>
</context>
</TS>
