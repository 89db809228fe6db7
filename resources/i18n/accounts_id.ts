<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AccountDetail</name>
    <message>
        <source>Sign in again</source>
        <translation>Masuk kembali</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>See the practice feed</source>
        <translation>Lihat linimasa latihan</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Cara kerja</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>Jenis akun</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Key valid until</source>
        <translation>Kunci berlaku sampai</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Last post</source>
        <translation>Unggahan terakhir</translation>
    </message>
    <message>
        <source>{0} today · {1} this month</source>
        <translation>{0} hari ini · {1} bulan ini</translation>
    </message>
    <message>
        <source>Data used</source>
        <translation>Pemakaian data</translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>&amp;Whose voice</source>
        <translation>&amp;Jenis akun</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Akun latihan</translation>
    </message>
    <message>
        <source>As it is called on the platform</source>
        <translation>Seperti namanya di platform</translation>
    </message>
    <message>
        <source>&amp;Handle</source>
        <translation>Nama &amp;pengguna</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>The program sends by itself, tries again, and reads engagement.</source>
        <translation>Aplikasi mengirim sendiri, mencoba lagi, dan membaca interaksi.</translation>
    </message>
    <message>
        <source>The program prepares text and picture and reminds you; you publish in the platform&apos;s own app and confirm with the link. Needs no developer account.</source>
        <translation>Aplikasi menyiapkan teks dan gambar serta mengingatkan; Anda menerbitkan di aplikasi platform dan mengonfirmasi dengan tautannya. Tidak perlu akun pengembang.</translation>
    </message>
    <message>
        <source>Publishes into a feed on this computer only, with invented citizens who react. For learning.</source>
        <translation>Terbit hanya di linimasa pada komputer ini, dengan warga rekaan yang menanggapi. Untuk belajar.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>This computer offers no keyring: keys are kept until you quit, then you sign in again.</source>
        <translation>Komputer ini tidak menyediakan penyimpan kunci: kunci akses disimpan sampai Anda keluar, setelah itu masuk kembali.</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Belum ada akun</translation>
    </message>
    <message>
        <source>Add an official account, or a practice account to try everything without publishing.</source>
        <translation>Tambahkan akun resmi, atau akun latihan untuk mencoba semuanya tanpa menerbitkan.</translation>
    </message>
    <message>
        <source>{0} works.</source>
        <translation>{0} berfungsi.</translation>
    </message>
    <message>
        <source>{0} is held; its posts wait.</source>
        <translation>{0} ditahan; unggahannya menunggu.</translation>
    </message>
    <message>
        <source>{0} goes on.</source>
        <translation>{0} dilanjutkan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0} sudah dihapus.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} siap.</translation>
    </message>
</context>
<context>
    <name>AddAccountDialog</name>
    <message>
        <source>Sign in again</source>
        <extracomment>The window&apos;s frame and a bar of the desktop.</extracomment>
        <translation>Masuk kembali</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
</context>
<context>
    <name>CallbackAddresses</name>
    <message>
        <source>Register these callback addresses with the app at {0}, exactly as they stand:</source>
        <translation>Daftarkan alamat balik ini di aplikasi {0}, persis seperti tertulis:</translation>
    </message>
    <message>
        <source>Callback addresses</source>
        <translation>Alamat balik</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove the account</source>
        <translation>Hapus akun</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>Hapus {0}?</translation>
    </message>
    <message>
        <source>Nothing on the platform is deleted. What was published stays in your archive with its figures.</source>
        <translation>Tidak ada yang terhapus di platform. Yang sudah terbit tetap ada di arsip Anda beserta angkanya.</translation>
    </message>
    <message>
        <source>Its key is deleted from the keyring of this computer. To use it again, sign in again.</source>
        <translation>Kunci aksesnya dihapus dari penyimpan kunci komputer ini. Untuk memakainya lagi, masuk kembali.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename the account</source>
        <translation>Ganti nama akun</translation>
    </message>
    <message>
        <source>&amp;Name here</source>
        <translation>&amp;Nama di sini</translation>
    </message>
    <message>
        <source>&amp;Whose voice</source>
        <translation>&amp;Jenis akun</translation>
    </message>
    <message>
        <source>The name on the platform stays as it is. Accounts of officials get a coloured band.</source>
        <translation>Nama di platform tidak berubah. Akun pejabat diberi pita berwarna.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Masuk lewat peramban</translation>
    </message>
    <message>
        <source>The browser opens the server&apos;s own page. Your password is typed there and never here.</source>
        <translation>Peramban membuka halaman server itu sendiri. Kata sandi diketik di sana, tidak pernah di sini.</translation>
    </message>
    <message>
        <source>Other ways: code or key</source>
        <translation>Cara lain: kode atau kunci akses</translation>
    </message>
    <message>
        <source>1. Open the page with the code</source>
        <translation>1. Buka halaman kode</translation>
    </message>
    <message>
        <source>2. Paste the code here</source>
        <translation>2. Tempel kode di sini</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>Pakai kode</translation>
    </message>
    <message>
        <source>Or paste an access token from the server&apos;s settings</source>
        <translation>Atau tempel kunci akses (token) dari server</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Kunci akses (token)</translation>
    </message>
    <message>
        <source>Use the token</source>
        <translation>Pakai kunci akses</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Sedang masuk</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Waiting for the browser. Sign in there and allow Papan Siar.</source>
        <translation>Menunggu peramban. Masuk di sana dan izinkan Papan Siar.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Menghubungi server…</translation>
    </message>
    <message>
        <source>Checking the code…</source>
        <translation>Memeriksa kode…</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Memeriksa kunci akses…</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Menghubungi platform…</translation>
    </message>
    <message>
        <source>Tick the box first: “{0}”.</source>
        <translation>Centang dahulu kotaknya: “{0}”.</translation>
    </message>
    <message>
        <source>No account was added. Check the address and the internet, then try again.</source>
        <translation>Belum ada akun yang ditambahkan. Periksa alamat dan internetnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nama &amp;pengguna</translation>
    </message>
    <message>
        <source>&amp;App password</source>
        <translation>Kata &amp;sandi aplikasi</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Kode</translation>
    </message>
    <message>
        <source>Sent to you by e-mail</source>
        <translation>Dikirim lewat surel</translation>
    </message>
    <message>
        <source>&amp;Bot token</source>
        <translation>Token &amp;bot</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>App &amp;ID</source>
        <translation>&amp;ID aplikasi</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>&amp;Kunci klien</translation>
    </message>
    <message>
        <source>API &amp;version</source>
        <translation>&amp;Versi API</translation>
    </message>
    <message>
        <source>App s&amp;ecret</source>
        <translation>&amp;Rahasia aplikasi</translation>
    </message>
    <message>
        <source>&amp;Access token</source>
        <translation>Kunci &amp;akses (token)</translation>
    </message>
    <message>
        <source>Paste the whole token here</source>
        <translation>Tempel seluruh kunci akses di sini</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Halaman</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>Nama atau nomornya</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Kata &amp;sandi</translation>
    </message>
    <message>
        <source>Public a&amp;ddress</source>
        <translation>Alamat &amp;publik</translation>
    </message>
    <message>
        <source>&amp;Storage server</source>
        <translation>&amp;Penyimpanan</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Wilayah</translation>
    </message>
    <message>
        <source>&amp;Bucket</source>
        <translation>&amp;Bucket</translation>
    </message>
    <message>
        <source>&amp;Key ID</source>
        <translation>ID &amp;kunci</translation>
    </message>
    <message>
        <source>Secret ke&amp;y</source>
        <translation>Kunci &amp;rahasia</translation>
    </message>
    <message>
        <source>Only if everybody may read the bucket</source>
        <translation>Hanya bila semua orang boleh membaca bucket</translation>
    </message>
    <message>
        <source>The office has an Enterprise contract with X</source>
        <translation>Kantor mempunyai kontrak Enterprise dengan X</translation>
    </message>
    <message>
        <source>X&apos;s developer agreement (Government Use) forbids its API to government offices without one. Without such a contract choose “By hand”. X charges each post; the price is shown before sending.</source>
        <translation>Perjanjian pengembang X (Government Use) melarang kantor pemerintah memakai API-nya tanpa kontrak itu. Tanpa kontrak, pilih “Manual”. X menagih setiap unggahan; biayanya tampil sebelum dikirim.</translation>
    </message>
    <message>
        <source>Read figures: views, likes, followers</source>
        <translation>Baca angka: tayangan, suka, pengikut</translation>
    </message>
    <message>
        <source>Needs the rights user.info.stats and video.list of the app.</source>
        <translation>Perlu hak user.info.stats dan video.list pada aplikasi.</translation>
    </message>
    <message>
        <source>Publish directly, without the TikTok app</source>
        <translation>Terbitkan langsung, tanpa aplikasi TikTok</translation>
    </message>
    <message>
        <source>Needs the right video.publish, which TikTok gives only to apps that it has audited. Without it videos arrive as drafts that you finish in the app. A right that TikTok has not approved makes the whole sign-in fail, so tick only what the app really has.</source>
        <translation>Perlu hak video.publish, yang hanya diberikan TikTok kepada aplikasi yang sudah diauditnya. Tanpa hak itu video tiba sebagai draf yang Anda selesaikan di aplikasi. Hak yang belum disetujui TikTok menggagalkan seluruh proses masuk, jadi centang hanya yang benar-benar dimiliki aplikasi.</translation>
    </message>
    <message>
        <source>Make an app password in Bluesky under Settings, Privacy and security. Never use the main password.</source>
        <translation>Buat kata sandi aplikasi di Bluesky pada Settings, Privacy and security. Jangan pakai kata sandi utama.</translation>
    </message>
    <message>
        <source>Make a bot with @BotFather, then make it an administrator of the channel with the right to post.</source>
        <translation>Buat bot lewat @BotFather, lalu jadikan administrator kanal dengan hak mengunggah.</translation>
    </message>
    <message>
        <source>Needs an app of the office at developers.facebook.com with the rights pages_show_list, pages_manage_posts, pages_read_engagement, pages_manage_engagement and read_insights. Make a long-lived token there. Whoever has none serves the account by hand.</source>
        <translation>Perlu aplikasi milik kantor di developers.facebook.com dengan izin pages_show_list, pages_manage_posts, pages_read_engagement, pages_manage_engagement, dan read_insights. Buat token berumur panjang di sana. Yang belum punya melayani akun ini secara manual.</translation>
    </message>
    <message>
        <source>Needs a professional account and an app of the office at developers.facebook.com. Paste a token of the linked Facebook Page, or one that the app made under Instagram, API setup.</source>
        <translation>Perlu akun profesional dan aplikasi milik kantor di developers.facebook.com. Tempel token Halaman Facebook yang tertaut, atau token yang dibuat aplikasi itu di menu Instagram, penyiapan API.</translation>
    </message>
    <message>
        <source>Make an app of the type Native App at developer.x.com with the right to read and write. Its client ID stands under Keys and tokens.</source>
        <translation>Buat aplikasi jenis Native App di developer.x.com dengan hak baca dan tulis. ID kliennya ada di Keys and tokens.</translation>
    </message>
    <message>
        <source>Make a project at console.cloud.google.com, switch on the YouTube Data API v3, and create an OAuth client of the type Desktop app. No callback address has to be registered. While the consent screen is in testing, the sign-in lasts seven days.</source>
        <translation>Buat proyek di console.cloud.google.com, aktifkan YouTube Data API v3, lalu buat klien OAuth jenis Desktop app. Alamat balik tidak perlu didaftarkan. Selama layar persetujuan berstatus pengujian, masuk hanya berlaku tujuh hari.</translation>
    </message>
    <message>
        <source>Make an app at developers.tiktok.com with Login Kit for Desktop and the Content Posting API. Until TikTok has audited it, videos arrive as drafts in the app&apos;s inbox.</source>
        <translation>Buat aplikasi di developers.tiktok.com dengan Login Kit for Desktop dan Content Posting API. Sebelum diaudit TikTok, video tiba sebagai draf di kotak masuk aplikasi.</translation>
    </message>
    <message>
        <source>Needs an app of the office at developers.facebook.com with the use case Threads; the account accepts the invitation as a tester. Posts with pictures also need a place on the web.</source>
        <translation>Perlu aplikasi milik kantor di developers.facebook.com dengan kasus penggunaan Threads; akun ini menerima undangan sebagai penguji. Kiriman bergambar juga perlu tempat di web.</translation>
    </message>
    <message>
        <source>The app asks for proofs: enter its secret</source>
        <translation>Aplikasi meminta bukti: isi kunci rahasianya</translation>
    </message>
    <message>
        <source>Use another version of Meta&apos;s API</source>
        <translation>Pakai versi lain dari API Meta</translation>
    </message>
    <message>
        <source>Place for pictures: a folder of the office&apos;s web server (WebDAV)</source>
        <translation>Tempat gambar: folder di server web kantor (WebDAV)</translation>
    </message>
    <message>
        <source>Place for pictures: an S3 bucket</source>
        <translation>Tempat gambar: bucket S3</translation>
    </message>
</context>
</TS>
