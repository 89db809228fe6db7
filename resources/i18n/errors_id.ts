<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Errors</name>
    <message>
        <source>The server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Something unexpected happened ({0}).</source>
        <translation>Terjadi hal yang tidak terduga ({0}).</translation>
    </message>
    <message>
        <source>The post is kept as you wrote it.</source>
        <translation>Unggahan tersimpan seperti yang Anda tulis.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Your work up to now is stored.</source>
        <translation>Pekerjaan Anda sampai saat ini tersimpan.</translation>
    </message>
    <message>
        <source>It is tried again by itself; you need not do anything.</source>
        <translation>Akan dicoba lagi secara otomatis; Anda tidak perlu berbuat apa-apa.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, tell the maintainers this code.</source>
        <translation>Coba lagi. Jika terulang, sampaikan kode ini kepada pengembang.</translation>
    </message>
    <message>
        <source>The draft is stored; it was not queued.</source>
        <translation>Draf tersimpan; belum masuk antrean.</translation>
    </message>
    <message>
        <source>No account was added or changed.</source>
        <translation>Tidak ada akun yang ditambah atau berubah.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Belum ada akun yang dipilih.</translation>
    </message>
    <message>
        <source>Choose where the post should go.</source>
        <translation>Pilih tujuan unggahan.</translation>
    </message>
    <message>
        <source>There is neither text nor picture.</source>
        <translation>Belum ada teks maupun gambar.</translation>
    </message>
    <message>
        <source>Write something or add a picture.</source>
        <translation>Tulis sesuatu atau tambahkan gambar.</translation>
    </message>
    <message>
        <source>“{version}” is no version of Meta&apos;s API.</source>
        <translation>“{version}” bukan versi API Meta.</translation>
    </message>
    <message>
        <source>Write it like v26.0, or leave the field empty.</source>
        <translation>Tulis seperti v26.0, atau kosongkan isiannya.</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Teksnya kosong.</translation>
    </message>
    <message>
        <source>Write something, or delete the post instead.</source>
        <translation>Tulis sesuatu, atau hapus saja unggahannya.</translation>
    </message>
    <message>
        <source>What was found needs a written reason.</source>
        <translation>Temuan itu perlu alasan tertulis.</translation>
    </message>
    <message>
        <source>Mend it, or write why the post may leave all the same.</source>
        <translation>Perbaiki, atau tulis mengapa unggahan tetap boleh keluar.</translation>
    </message>
    <message>
        <source>The text is too long ({figure} of {limit}).</source>
        <translation>Teks terlalu panjang ({figure} dari {limit}).</translation>
    </message>
    <message>
        <source>Shorten it, or write a shorter version for that account in its own tab.</source>
        <translation>Pendekkan, atau tulis versi lebih pendek untuk akun itu di tabnya sendiri.</translation>
    </message>
    <message>
        <source>The infographic has more pages than the platform takes ({figure} of {limit}).</source>
        <translation>Halaman infografis melebihi batas platform ({figure} dari {limit}).</translation>
    </message>
    <message>
        <source>Shorten its text, or split it into two posts.</source>
        <translation>Pendekkan teksnya, atau pecah menjadi dua unggahan.</translation>
    </message>
    <message>
        <source>There are too many pictures for one of the accounts ({figure} of {limit}).</source>
        <translation>Gambar terlalu banyak untuk salah satu akun ({figure} dari {limit}).</translation>
    </message>
    <message>
        <source>Take some out, or choose fewer for that account in its own tab.</source>
        <translation>Kurangi gambarnya, atau pilih lebih sedikit untuk akun itu di tabnya sendiri.</translation>
    </message>
    <message>
        <source>A picture has no alternative text.</source>
        <translation>Ada gambar tanpa teks alternatif.</translation>
    </message>
    <message>
        <source>Describe in one sentence what it shows; blind citizens have it read to them.</source>
        <translation>Jelaskan isi gambar dalam satu kalimat; teks ini dibacakan untuk warga tunanetra.</translation>
    </message>
    <message>
        <source>One of the accounts was removed.</source>
        <translation>Salah satu akun sudah dihapus.</translation>
    </message>
    <message>
        <source>Choose other accounts.</source>
        <translation>Pilih akun lain.</translation>
    </message>
    <message>
        <source>The post would no longer be worth publishing at the time it is planned for.</source>
        <translation>Pada waktu yang direncanakan, unggahan sudah lewat batas layak terbit.</translation>
    </message>
    <message>
        <source>Choose an earlier time, or a later end.</source>
        <translation>Pilih waktu yang lebih awal, atau batas yang lebih lambat.</translation>
    </message>
    <message>
        <source>The post is already in the outbox.</source>
        <translation>Unggahan sudah ada di kotak keluar.</translation>
    </message>
    <message>
        <source>Change its time there, or cancel it first.</source>
        <translation>Ubah waktunya di sana, atau batalkan dahulu.</translation>
    </message>
    <message>
        <source>The platform itself holds this post until its time.</source>
        <translation>Platform sendiri menyimpan unggahan ini sampai waktunya.</translation>
    </message>
    <message>
        <source>Take it back from the platform in the outbox first.</source>
        <translation>Tarik kembali dari platform di kotak keluar dahulu.</translation>
    </message>
    <message>
        <source>The platform does not say whether it still holds the post.</source>
        <translation>Platform tidak memberi tahu apakah unggahan masih disimpannya.</translation>
    </message>
    <message>
        <source>The outbox finds out by itself; look there in a while.</source>
        <translation>Kotak keluar mencari tahu sendiri; lihat lagi nanti.</translation>
    </message>
    <message>
        <source>The platform has published the post already.</source>
        <translation>Platform sudah menerbitkan unggahan ini.</translation>
    </message>
    <message>
        <source>The outbox fetches its link; delete it on the platform if it must go.</source>
        <translation>Kotak keluar mengambil tautannya; hapus di platform bila perlu.</translation>
    </message>
    <message>
        <source>That is not possible in the state in which the post is now.</source>
        <translation>Itu tidak dapat dilakukan pada keadaan unggahan sekarang.</translation>
    </message>
    <message>
        <source>The post is being sent just now.</source>
        <translation>Unggahan sedang dikirim.</translation>
    </message>
    <message>
        <source>Wait until the outbox shows how it ended.</source>
        <translation>Tunggu sampai kotak keluar menunjukkan hasilnya.</translation>
    </message>
    <message>
        <source>The post has already reached its end in the outbox.</source>
        <translation>Unggahan sudah selesai di kotak keluar.</translation>
    </message>
    <message>
        <source>To publish again, duplicate it.</source>
        <translation>Untuk menerbitkan lagi, gandakan unggahan ini.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Waktu itu sudah lewat.</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>Pilih waktu yang lebih lambat.</translation>
    </message>
    <message>
        <source>The outbox still holds posts of this account.</source>
        <translation>Kotak keluar masih memuat unggahan akun ini.</translation>
    </message>
    <message>
        <source>Let them finish or cancel them in the outbox, then remove the account.</source>
        <translation>Tunggu sampai selesai atau batalkan di kotak keluar, lalu hapus akunnya.</translation>
    </message>
    <message>
        <source>The account has no name.</source>
        <translation>Akun belum bernama.</translation>
    </message>
    <message>
        <source>Write how it is called on the platform.</source>
        <translation>Tulis namanya seperti di platform.</translation>
    </message>
    <message>
        <source>The office has no name.</source>
        <translation>Instansi belum bernama.</translation>
    </message>
    <message>
        <source>Write its name; it stands on every infographic.</source>
        <translation>Tulis namanya; nama ini tampil di setiap infografis.</translation>
    </message>
    <message>
        <source>The number of employees is below zero.</source>
        <translation>Jumlah pegawai kurang dari nol.</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>Isi 0 atau lebih.</translation>
    </message>
    <message>
        <source>No figure was entered.</source>
        <translation>Belum ada angka yang diisi.</translation>
    </message>
    <message>
        <source>Enter at least one; leave unknown ones empty.</source>
        <translation>Isi paling sedikit satu; kosongkan yang tidak diketahui.</translation>
    </message>
    <message>
        <source>A figure is below zero.</source>
        <translation>Ada angka kurang dari nol.</translation>
    </message>
    <message>
        <source>“{typed}” was not understood as a date.</source>
        <translation>“{typed}” tidak dipahami sebagai tanggal.</translation>
    </message>
    <message>
        <source>Write it like 17 Agustus 2026 or 17/8/2026.</source>
        <translation>Tulis seperti 17 Agustus 2026 atau 17/8/2026.</translation>
    </message>
    <message>
        <source>“{typed}” was not understood as a time.</source>
        <translation>“{typed}” tidak dipahami sebagai waktu.</translation>
    </message>
    <message>
        <source>Write it like 08.00.</source>
        <translation>Tulis seperti 08.00.</translation>
    </message>
    <message>
        <source>“{typed}” was not understood as a number.</source>
        <translation>“{typed}” tidak dipahami sebagai angka.</translation>
    </message>
    <message>
        <source>Write it like 1.250.</source>
        <translation>Tulis seperti 1.250.</translation>
    </message>
    <message>
        <source>Line {line} of {file} was not understood.</source>
        <translation>Baris {line} pada {file} tidak dipahami.</translation>
    </message>
    <message>
        <source>Mend that line or take the file away; the built-in calendar is used meanwhile.</source>
        <translation>Perbaiki baris itu atau singkirkan berkasnya; sementara itu kalender bawaan yang dipakai.</translation>
    </message>
    <message>
        <source>This is no address of a server.</source>
        <translation>Ini bukan alamat server.</translation>
    </message>
    <message>
        <source>Write it like sosial.contoh.go.id.</source>
        <translation>Tulis seperti sosial.contoh.go.id.</translation>
    </message>
    <message>
        <source>{host} is not asked without encryption.</source>
        <translation>{host} tidak dihubungi tanpa enkripsi.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Pakai alamat yang diawali https://.</translation>
    </message>
    <message>
        <source>{host} is not a Mastodon server.</source>
        <translation>{host} bukan server Mastodon.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Periksa alamat servernya.</translation>
    </message>
    <message>
        <source>{host} is not a Bluesky server.</source>
        <translation>{host} bukan server Bluesky.</translation>
    </message>
    <message>
        <source>Leave the server empty for bsky.social, or check its address.</source>
        <translation>Kosongkan server untuk bsky.social, atau periksa alamatnya.</translation>
    </message>
    <message>
        <source>This is no user name of Bluesky.</source>
        <translation>Ini bukan nama pengguna Bluesky.</translation>
    </message>
    <message>
        <source>Write it like dukcapil.bsky.social.</source>
        <translation>Tulis seperti dukcapil.bsky.social.</translation>
    </message>
    <message>
        <source>There is no app password.</source>
        <translation>Kata sandi aplikasi belum diisi.</translation>
    </message>
    <message>
        <source>Make one in the app&apos;s settings and paste it; never the main password.</source>
        <translation>Buat di pengaturan aplikasinya lalu tempel; jangan kata sandi utama.</translation>
    </message>
    <message>
        <source>There is no code in what was pasted.</source>
        <translation>Tidak ada kode pada teks yang ditempel.</translation>
    </message>
    <message>
        <source>Copy the whole code from the page.</source>
        <translation>Salin seluruh kode dari halaman itu.</translation>
    </message>
    <message>
        <source>{host} did not accept the code.</source>
        <translation>{host} tidak menerima kode itu.</translation>
    </message>
    <message>
        <source>Codes work once and for a short time: fetch a new one.</source>
        <translation>Kode hanya berlaku sekali dan sebentar: ambil kode baru.</translation>
    </message>
    <message>
        <source>The server did not accept the key.</source>
        <translation>Server tidak menerima kunci akses itu.</translation>
    </message>
    <message>
        <source>Copy the whole access token from the server&apos;s settings.</source>
        <translation>Salin seluruh kunci akses (token) dari pengaturan server.</translation>
    </message>
    <message>
        <source>The code belongs to another sign-in.</source>
        <translation>Kode itu milik proses masuk yang lain.</translation>
    </message>
    <message>
        <source>Start again from this window.</source>
        <translation>Mulai lagi dari jendela ini.</translation>
    </message>
    <message>
        <source>This sign-in has expired.</source>
        <translation>Proses masuk ini sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Mulai lagi.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Proses masuk dibatalkan.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be used.</source>
        <translation>{file} bukan gambar yang dapat dipakai.</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WebP or GIF.</source>
        <translation>Pakai JPEG, PNG, WebP, atau GIF.</translation>
    </message>
    <message>
        <source>{file} is a phone&apos;s HEIC photo, which no platform takes.</source>
        <translation>{file} adalah foto HEIC dari ponsel, yang tidak diterima platform mana pun.</translation>
    </message>
    <message>
        <source>Send it from the phone as JPEG, or open it and save it as JPEG.</source>
        <translation>Kirim dari ponsel sebagai JPEG, atau buka lalu simpan sebagai JPEG.</translation>
    </message>
    <message>
        <source>{file} is not a whole MP4 or MOV film.</source>
        <translation>{file} bukan video MP4 atau MOV yang utuh.</translation>
    </message>
    <message>
        <source>Copy it anew, or save it as MP4 (H.264).</source>
        <translation>Salin ulang, atau simpan sebagai MP4 (H.264).</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GB.</source>
        <translation>{file} lebih besar dari {limit} GB.</translation>
    </message>
    <message>
        <source>Save it smaller, for instance in 720p.</source>
        <translation>Simpan lebih kecil, misalnya dalam 720p.</translation>
    </message>
    <message>
        <source>{file} could not be opened.</source>
        <translation>{file} tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>Check that the file is still there and copy it to this computer first.</source>
        <translation>Pastikan berkasnya masih ada dan salin dahulu ke komputer ini.</translation>
    </message>
    <message>
        <source>The picture {file} is damaged.</source>
        <translation>Gambar {file} rusak.</translation>
    </message>
    <message>
        <source>Open and save it again in a picture program, or take another.</source>
        <translation>Buka dan simpan ulang di aplikasi gambar, atau pakai gambar lain.</translation>
    </message>
    <message>
        <source>{file} has {megapixels} megapixels; up to {limit} can be used.</source>
        <translation>{file} berukuran {megapixels} megapiksel; paling besar {limit}.</translation>
    </message>
    <message>
        <source>Save it smaller; 2,000 pixels wide is plenty.</source>
        <translation>Simpan lebih kecil; lebar 2.000 piksel sudah cukup.</translation>
    </message>
    <message>
        <source>{file} has {megabytes} MB; up to {limit} MB can be used.</source>
        <translation>{file} berukuran {megabytes} MB; paling besar {limit} MB.</translation>
    </message>
    <message>
        <source>{file} cannot be used as a logo.</source>
        <translation>{file} tidak dapat dipakai sebagai logo.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG or plain SVG file.</source>
        <translation>Pakai berkas PNG, JPEG, atau SVG sederhana.</translation>
    </message>
    <message>
        <source>{file} has {megabytes} MB; a logo may have up to {limit} MB.</source>
        <translation>{file} berukuran {megabytes} MB; logo paling besar {limit} MB.</translation>
    </message>
    <message>
        <source>Save it smaller; 1,000 pixels wide is plenty.</source>
        <translation>Simpan lebih kecil; lebar 1.000 piksel sudah cukup.</translation>
    </message>
    <message>
        <source>The file {file} could not be read.</source>
        <translation>Berkas {file} tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Salin ke komputer ini lalu coba lagi.</translation>
    </message>
    <message>
        <source>This is no address of a proxy.</source>
        <translation>Ini bukan alamat proksi.</translation>
    </message>
    <message>
        <source>Write it like http://proxy.kantor.go.id:8080.</source>
        <translation>Tulis seperti http://proxy.kantor.go.id:8080.</translation>
    </message>
    <message>
        <source>The file {file} holds no certificate.</source>
        <translation>Berkas {file} tidak berisi sertifikat.</translation>
    </message>
    <message>
        <source>Ask whoever runs the network for the certificate as a .pem or .cer file.</source>
        <translation>Mintalah sertifikat berbentuk berkas .pem atau .cer kepada pengelola jaringan.</translation>
    </message>
    <message>
        <source>The office has not been set up yet.</source>
        <translation>Instansi belum disiapkan.</translation>
    </message>
    <message>
        <source>Finish the first start.</source>
        <translation>Selesaikan persiapan pertama.</translation>
    </message>
    <message>
        <source>The post no longer exists.</source>
        <translation>Unggahan itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Go back to the calendar.</source>
        <translation>Kembali ke kalender.</translation>
    </message>
    <message>
        <source>The account no longer exists.</source>
        <translation>Akun itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Look at the Accounts page.</source>
        <translation>Lihat halaman Akun.</translation>
    </message>
    <message>
        <source>The entry is no longer in the outbox.</source>
        <translation>Butir itu sudah tidak ada di kotak keluar.</translation>
    </message>
    <message>
        <source>This row is left out.</source>
        <translation>Baris ini dilewati.</translation>
    </message>
    <message>
        <source>No figures were changed.</source>
        <translation>Tidak ada angka yang berubah.</translation>
    </message>
    <message>
        <source>This is no whole address.</source>
        <translation>Ini bukan alamat yang lengkap.</translation>
    </message>
    <message>
        <source>Copy it from the address bar or by the platform&apos;s share button.</source>
        <translation>Salin dari bilah alamat atau lewat tombol bagikan di platform.</translation>
    </message>
    <message>
        <source>This address belongs to {found}, not to {expected}.</source>
        <translation>Alamat ini milik {found}, bukan {expected}.</translation>
    </message>
    <message>
        <source>Paste the link of the post on {expected}.</source>
        <translation>Tempel tautan unggahan di {expected}.</translation>
    </message>
    <message>
        <source>This address is not on {expected}.</source>
        <translation>Alamat ini tidak ada di {expected}.</translation>
    </message>
    <message>
        <source>Open the post on the account&apos;s own server and copy the link there.</source>
        <translation>Buka unggahan di server akun itu sendiri lalu salin tautannya di sana.</translation>
    </message>
    <message>
        <source>This post is by {found}, not by {expected}.</source>
        <translation>Unggahan ini milik {found}, bukan {expected}.</translation>
    </message>
    <message>
        <source>Was it published by the wrong account? Otherwise paste the link of {expected}.</source>
        <translation>Apakah terbit dari akun yang salah? Jika tidak, tempel tautan milik {expected}.</translation>
    </message>
    <message>
        <source>This is a shortened address ({found}); it does not tell where it leads.</source>
        <translation>Ini alamat yang dipendekkan ({found}); tujuannya tidak terlihat.</translation>
    </message>
    <message>
        <source>Open it and copy the address that the browser shows then.</source>
        <translation>Buka alamat itu, lalu salin alamat yang kemudian tampil di peramban.</translation>
    </message>
    <message>
        <source>This address leads to no single post.</source>
        <translation>Alamat ini tidak menuju satu unggahan.</translation>
    </message>
    <message>
        <source>Open the post itself and copy its link.</source>
        <translation>Buka unggahannya lalu salin tautannya.</translation>
    </message>
    <message>
        <source>{platform} gives posts no links.</source>
        <translation>{platform} tidak memberi tautan unggahan.</translation>
    </message>
    <message>
        <source>Say that it is published without a link.</source>
        <translation>Nyatakan terbit tanpa tautan.</translation>
    </message>
    <message>
        <source>This post no longer waits to be published by hand.</source>
        <translation>Unggahan ini tidak lagi menunggu diterbitkan secara manual.</translation>
    </message>
    <message>
        <source>Look at the outbox again.</source>
        <translation>Lihat kotak keluar sekali lagi.</translation>
    </message>
    <message>
        <source>The files could not be put into the folder {path}.</source>
        <translation>Berkas tidak dapat diletakkan di folder {path}.</translation>
    </message>
    <message>
        <source>Close programs that have files of that folder open, and try again.</source>
        <translation>Tutup program yang membuka berkas di folder itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>This computer is in no local network that a phone could join.</source>
        <translation>Komputer ini tidak berada di jaringan lokal yang dapat dipakai ponsel.</translation>
    </message>
    <message>
        <source>The files lie in their folder.</source>
        <translation>Berkasnya ada di foldernya.</translation>
    </message>
    <message>
        <source>Connect to the office&apos;s Wi-Fi, or send the files by cable.</source>
        <translation>Sambungkan ke Wi-Fi kantor, atau kirim berkasnya lewat kabel.</translation>
    </message>
    <message>
        <source>The file has {megabytes} MB; up to {limit} MB can be read.</source>
        <translation>Berkas berukuran {megabytes} MB; paling besar {limit} MB.</translation>
    </message>
    <message>
        <source>Export a shorter period.</source>
        <translation>Ekspor periode yang lebih pendek.</translation>
    </message>
    <message>
        <source>The file has more than {limit} rows.</source>
        <translation>Berkas berisi lebih dari {limit} baris.</translation>
    </message>
    <message>
        <source>This is an Excel workbook of the old kind (.xls).</source>
        <translation>Ini buku kerja Excel jenis lama (.xls).</translation>
    </message>
    <message>
        <source>Open it in Excel and save it as .xlsx or as “CSV UTF-8”.</source>
        <translation>Buka di Excel lalu simpan sebagai .xlsx atau “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>No table with a header and rows was found in the file.</source>
        <translation>Tidak ada tabel dengan judul kolom dan baris di berkas ini.</translation>
    </message>
    <message>
        <source>Choose the CSV file that the platform exported.</source>
        <translation>Pilih berkas CSV hasil ekspor platform.</translation>
    </message>
    <message>
        <source>The columns do not tell yet which post a row is and what its figures are.</source>
        <translation>Kolomnya belum menunjukkan baris milik unggahan mana dan apa angkanya.</translation>
    </message>
    <message>
        <source>Choose at least one column that finds the post and one with figures.</source>
        <translation>Pilih paling sedikit satu kolom pengenal unggahan dan satu kolom angka.</translation>
    </message>
    <message>
        <source>No published post fits “{title}”.</source>
        <translation>Tidak ada unggahan terbit yang cocok dengan “{title}”.</translation>
    </message>
    <message>
        <source>It may have been published outside this program.</source>
        <translation>Mungkin diterbitkan di luar aplikasi ini.</translation>
    </message>
    <message>
        <source>This row names no post.</source>
        <translation>Baris ini tidak menyebut unggahan apa pun.</translation>
    </message>
    <message>
        <source>Several posts begin with “{title}”.</source>
        <translation>Beberapa unggahan diawali “{title}”.</translation>
    </message>
    <message>
        <source>A column with links would tell them apart.</source>
        <translation>Kolom tautan dapat membedakannya.</translation>
    </message>
    <message>
        <source>The same post stands on line {line}.</source>
        <translation>Unggahan yang sama ada di baris {line}.</translation>
    </message>
    <message>
        <source>The frozen copy of the post is missing.</source>
        <translation>Salinan beku unggahan itu hilang.</translation>
    </message>
    <message>
        <source>Queue the post again.</source>
        <translation>Masukkan unggahan ke antrean lagi.</translation>
    </message>
    <message>
        <source>The template {name} is too large.</source>
        <translation>Templat {name} terlalu besar.</translation>
    </message>
    <message>
        <source>Make its pictures smaller, then try again.</source>
        <translation>Perkecil gambarnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>{name} is not a template.</source>
        <translation>{name} bukan templat.</translation>
    </message>
    <message>
        <source>Choose a template&apos;s JSON file.</source>
        <translation>Pilih berkas JSON templat.</translation>
    </message>
    <message>
        <source>A template with this name is there already.</source>
        <translation>Templat dengan nama ini sudah ada.</translation>
    </message>
    <message>
        <source>Give the new one another id.</source>
        <translation>Beri yang baru id lain.</translation>
    </message>
    <message>
        <source>The election period ends before it begins.</source>
        <translation>Periode pemilu berakhir sebelum dimulai.</translation>
    </message>
    <message>
        <source>Enter both days, the later one as its end.</source>
        <translation>Isi kedua harinya, yang lebih akhir sebagai penutup.</translation>
    </message>
    <message>
        <source>The template no longer exists.</source>
        <translation>Templat itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Choose another template.</source>
        <translation>Pilih templat lain.</translation>
    </message>
    <message>
        <source>A picture is missing from the media folder.</source>
        <translation>Sebuah gambar hilang dari folder media.</translation>
    </message>
    <message>
        <source>Add the picture again.</source>
        <translation>Tambahkan gambarnya lagi.</translation>
    </message>
    <message>
        <source>There is no internet.</source>
        <translation>Tidak ada internet.</translation>
    </message>
    <message>
        <source>It leaves by itself when the internet is back.</source>
        <translation>Unggahan terbit sendiri begitu internet kembali.</translation>
    </message>
    <message>
        <source>{host} could not be reached.</source>
        <translation>{host} tidak dapat dihubungi.</translation>
    </message>
    <message>
        <source>It is not sent again before it is known, so that nothing appears twice.</source>
        <translation>Tidak dikirim ulang sebelum jelas, supaya tidak tampil dua kali.</translation>
    </message>
    <message>
        <source>Look on the platform whether the post is there, then say so here.</source>
        <translation>Periksa di platform apakah unggahan sudah ada, lalu nyatakan di sini.</translation>
    </message>
    <message>
        <source>Sign in again on the Accounts page.</source>
        <translation>Masuk kembali di halaman Akun.</translation>
    </message>
    <message>
        <source>Use another picture or film and queue the post again.</source>
        <translation>Pakai gambar atau video lain lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>Open the platform&apos;s own app, settle it there, then queue the post again.</source>
        <translation>Buka aplikasi platform, selesaikan di sana, lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform sent you a code.</source>
        <translation>Platform mengirim kode kepada Anda.</translation>
    </message>
    <message>
        <source>Enter the code as well.</source>
        <translation>Isi juga kode itu.</translation>
    </message>
    <message>
        <source>The key manages several pages: {pages}.</source>
        <translation>Kunci ini mengelola beberapa halaman: {pages}.</translation>
    </message>
    <message>
        <source>Enter the name or the number of the page that is meant.</source>
        <translation>Isi nama atau nomor halaman yang dimaksud.</translation>
    </message>
    <message>
        <source>The key manages no page.</source>
        <translation>Kunci ini tidak mengelola halaman apa pun.</translation>
    </message>
    <message>
        <source>Make one as a person who manages the office&apos;s page, with the right pages_show_list.</source>
        <translation>Buat kunci sebagai orang yang mengelola halaman kantor, dengan izin pages_show_list.</translation>
    </message>
    <message>
        <source>No professional Instagram account is linked to {page}.</source>
        <translation>Tidak ada akun Instagram profesional yang tertaut ke {page}.</translation>
    </message>
    <message>
        <source>Link it in the settings of the page, or use a key of Instagram itself.</source>
        <translation>Tautkan di pengaturan halaman, atau pakai kunci dari Instagram sendiri.</translation>
    </message>
    <message>
        <source>Something is missing for the place on the web ({field}).</source>
        <translation>Ada yang belum diisi untuk tempat di web ({field}).</translation>
    </message>
    <message>
        <source>Fill in all its fields, or close them again.</source>
        <translation>Isi semua kolomnya, atau tutup lagi.</translation>
    </message>
    <message>
        <source>The platform did not accept user name and app password.</source>
        <translation>Platform tidak menerima nama pengguna dan kata sandi aplikasi.</translation>
    </message>
    <message>
        <source>Check both; make a new app password if need be.</source>
        <translation>Periksa keduanya; buat kata sandi aplikasi baru bila perlu.</translation>
    </message>
    <message>
        <source>This is no valid bot token.</source>
        <translation>Ini bukan token bot yang sah.</translation>
    </message>
    <message>
        <source>Copy the whole line that @BotFather gave you.</source>
        <translation>Salin seluruh baris yang diberikan @BotFather.</translation>
    </message>
    <message>
        <source>This is no channel of Telegram.</source>
        <translation>Ini bukan kanal Telegram.</translation>
    </message>
    <message>
        <source>Write it like @dukcapilcontoh or paste its t.me link.</source>
        <translation>Tulis seperti @dukcapilcontoh atau tempel tautan t.me-nya.</translation>
    </message>
    <message>
        <source>The channel was not found, or the bot is not in it.</source>
        <translation>Kanal tidak ditemukan, atau bot belum ada di dalamnya.</translation>
    </message>
    <message>
        <source>Check the name and make the bot an administrator of the channel.</source>
        <translation>Periksa namanya dan jadikan bot administrator kanal.</translation>
    </message>
    <message>
        <source>The bot may not publish in the channel.</source>
        <translation>Bot tidak berhak menerbitkan di kanal itu.</translation>
    </message>
    <message>
        <source>Make it an administrator with the right to post, then check the account.</source>
        <translation>Jadikan administrator dengan hak mengunggah, lalu periksa akunnya.</translation>
    </message>
    <message>
        <source>No port of this computer is free for the browser to come back to.</source>
        <translation>Tidak ada porta komputer ini yang bebas untuk kembali dari peramban.</translation>
    </message>
    <message>
        <source>Close other programs that wait for a sign-in, or use the way with a pasted code.</source>
        <translation>Tutup program lain yang menunggu proses masuk, atau pakai cara menempel kode.</translation>
    </message>
    <message>
        <source>The platform does not accept this program&apos;s registration.</source>
        <translation>Platform tidak menerima pendaftaran aplikasi ini.</translation>
    </message>
    <message>
        <source>Check the office&apos;s app in the platform&apos;s developer pages, or serve the account by hand.</source>
        <translation>Periksa aplikasi instansi di halaman pengembang platform, atau layani akun ini secara manual.</translation>
    </message>
    <message>
        <source>Papan Siar was removed from the account&apos;s apps.</source>
        <translation>Papan Siar dihapus dari daftar aplikasi akun.</translation>
    </message>
    <message>
        <source>The account&apos;s password was changed.</source>
        <translation>Kata sandi akun diubah.</translation>
    </message>
    <message>
        <source>The platform wants the account to be confirmed.</source>
        <translation>Platform meminta akun dikonfirmasi.</translation>
    </message>
    <message>
        <source>The signed-in person no longer manages this page.</source>
        <translation>Orang yang masuk tidak lagi mengelola halaman ini.</translation>
    </message>
    <message>
        <source>The key is not one of the page itself.</source>
        <translation>Kunci aksesnya bukan milik halaman itu sendiri.</translation>
    </message>
    <message>
        <source>The key lacks a right that is needed.</source>
        <translation>Kunci akses tidak memiliki hak yang diperlukan.</translation>
    </message>
    <message>
        <source>The platform gave no lasting key.</source>
        <translation>Platform tidak memberi kunci akses yang tahan lama.</translation>
    </message>
    <message>
        <source>{platform} has not approved a right that the office&apos;s app asks for.</source>
        <translation>{platform} belum menyetujui hak yang diminta aplikasi instansi.</translation>
    </message>
    <message>
        <source>Ask for it on the platform&apos;s developer pages, or serve the account by hand.</source>
        <translation>Ajukan di halaman pengembang platform, atau layani akun ini secara manual.</translation>
    </message>
    <message>
        <source>The platform wants a person to pass a check of the account.</source>
        <translation>Platform meminta pemeriksaan akun oleh orangnya sendiri.</translation>
    </message>
    <message>
        <source>The platform has restricted this account.</source>
        <translation>Platform membatasi akun ini.</translation>
    </message>
    <message>
        <source>The platform offers this only to accounts with more followers.</source>
        <translation>Platform hanya menyediakan ini untuk akun dengan pengikut lebih banyak.</translation>
    </message>
    <message>
        <source>The office&apos;s app has no access to {platform}&apos;s service.</source>
        <translation>Aplikasi instansi tidak punya akses ke layanan {platform}.</translation>
    </message>
    <message>
        <source>X forbids government offices to use its service without a contract.</source>
        <translation>X melarang kantor pemerintah memakai layanannya tanpa kontrak.</translation>
    </message>
    <message>
        <source>The credit for {platform} is used up.</source>
        <translation>Kredit untuk {platform} sudah habis.</translation>
    </message>
    <message>
        <source>Top it up on the platform&apos;s developer pages, or serve the account by hand.</source>
        <translation>Isi ulang di halaman pengembang platform, atau layani akun ini secara manual.</translation>
    </message>
    <message>
        <source>The month&apos;s allowance for {platform} is used up.</source>
        <translation>Jatah bulan ini untuk {platform} sudah habis.</translation>
    </message>
    <message>
        <source>Wait for the new month, or serve the account by hand.</source>
        <translation>Tunggu bulan berikutnya, atau layani akun ini secara manual.</translation>
    </message>
    <message>
        <source>TikTok publishes for everybody only after it has audited the office&apos;s app.</source>
        <translation>TikTok baru menerbitkan untuk umum setelah mengaudit aplikasi instansi.</translation>
    </message>
    <message>
        <source>Serve this account by hand until then; the program prepares everything.</source>
        <translation>Sampai saat itu, layani akun ini secara manual; aplikasi menyiapkan semuanya.</translation>
    </message>
    <message>
        <source>Too many drafts wait in the platform&apos;s app.</source>
        <translation>Terlalu banyak draf menunggu di aplikasi platform.</translation>
    </message>
    <message>
        <source>Publish or delete some there, then queue the post again.</source>
        <translation>Terbitkan atau hapus sebagian di sana, lalu masukkan unggahan ke antrean lagi.</translation>
    </message>
    <message>
        <source>The draft was discarded in the platform&apos;s app.</source>
        <translation>Draf dibuang di aplikasi platform.</translation>
    </message>
    <message>
        <source>Queue the post again if it should be published.</source>
        <translation>Masukkan lagi ke antrean bila perlu diterbitkan.</translation>
    </message>
    <message>
        <source>The account does not offer the wanted audience.</source>
        <translation>Akun ini tidak menyediakan pilihan penonton yang diminta.</translation>
    </message>
    <message>
        <source>Change the account&apos;s privacy in the platform&apos;s own app.</source>
        <translation>Ubah privasi akun di aplikasi platform.</translation>
    </message>
    <message>
        <source>The Google account has no channel on YouTube.</source>
        <translation>Akun Google ini belum punya kanal YouTube.</translation>
    </message>
    <message>
        <source>Make a channel there, then check the account.</source>
        <translation>Buat kanal di sana, lalu periksa akunnya.</translation>
    </message>
    <message>
        <source>The channel has moved to a new place.</source>
        <translation>Kanal itu sudah pindah.</translation>
    </message>
    <message>
        <source>Sign in again with the channel&apos;s name.</source>
        <translation>Masuk kembali dengan nama kanalnya.</translation>
    </message>
    <message>
        <source>The platform&apos;s allowance for today is used up.</source>
        <translation>Jatah dari platform untuk hari ini sudah habis.</translation>
    </message>
    <message>
        <source>The channel has uploaded as much as it may for now.</source>
        <translation>Kanal sudah mengunggah sebanyak yang diizinkan untuk saat ini.</translation>
    </message>
    <message>
        <source>Another program is using the same bot.</source>
        <translation>Program lain sedang memakai bot yang sama.</translation>
    </message>
    <message>
        <source>The platform has not yet fetched the picture.</source>
        <translation>Platform belum selesai mengambil gambarnya.</translation>
    </message>
    <message>
        <source>The platform has lost the prepared post.</source>
        <translation>Platform kehilangan unggahan yang disiapkan.</translation>
    </message>
    <message>
        <source>The prepared post has expired on the platform.</source>
        <translation>Unggahan yang disiapkan sudah kedaluwarsa di platform.</translation>
    </message>
    <message>
        <source>The platform is still preparing the post.</source>
        <translation>Platform masih menyiapkan unggahan.</translation>
    </message>
    <message>
        <source>The upload breaks off again and again.</source>
        <translation>Pengunggahan berkas terus terputus.</translation>
    </message>
    <message>
        <source>The office&apos;s app has reached its limit for today.</source>
        <translation>Aplikasi instansi sudah mencapai batas hari ini.</translation>
    </message>
    <message>
        <source>The platform&apos;s address for the upload has expired.</source>
        <translation>Alamat pengunggahan dari platform sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>The platform wants another part of the film first.</source>
        <translation>Platform meminta bagian video yang lain dahulu.</translation>
    </message>
    <message>
        <source>The platform blocked the post by its rules, or it was posted before.</source>
        <translation>Platform memblokir unggahan karena aturannya, atau unggahan itu sudah pernah terbit.</translation>
    </message>
    <message>
        <source>Look on the platform, then change the text and queue the post again.</source>
        <translation>Periksa di platform, lalu ubah teksnya dan masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform took the post for spam.</source>
        <translation>Platform menganggap unggahan ini spam.</translation>
    </message>
    <message>
        <source>Wait a while, change the text and queue the post again.</source>
        <translation>Tunggu sebentar, ubah teksnya, lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The same post was published there before.</source>
        <translation>Unggahan yang sama sudah pernah terbit di sana.</translation>
    </message>
    <message>
        <source>Look on the platform; change the text if it should appear again.</source>
        <translation>Periksa di platform; ubah teksnya bila perlu terbit lagi.</translation>
    </message>
    <message>
        <source>The text is too long for the platform.</source>
        <translation>Teks terlalu panjang untuk platform ini.</translation>
    </message>
    <message>
        <source>Write a shorter version in that account&apos;s own tab.</source>
        <translation>Tulis versi lebih pendek di tab akun itu.</translation>
    </message>
    <message>
        <source>The post mentions too many accounts.</source>
        <translation>Unggahan menyebut terlalu banyak akun.</translation>
    </message>
    <message>
        <source>Take some mentions out and queue the post again.</source>
        <translation>Kurangi sebutan lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform does not take this number of pictures together.</source>
        <translation>Platform tidak menerima gambar sebanyak ini sekaligus.</translation>
    </message>
    <message>
        <source>Choose between 2 and 10 pictures and queue the post again.</source>
        <translation>Pilih 2 sampai 10 gambar lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform refused the title.</source>
        <translation>Platform menolak judulnya.</translation>
    </message>
    <message>
        <source>Shorten the first line and leave out &lt; and &gt;.</source>
        <translation>Pendekkan baris pertama dan hilangkan &lt; dan &gt;.</translation>
    </message>
    <message>
        <source>The platform refused the description.</source>
        <translation>Platform menolak deskripsinya.</translation>
    </message>
    <message>
        <source>Shorten the text and leave out &lt; and &gt;.</source>
        <translation>Pendekkan teks dan hilangkan &lt; dan &gt;.</translation>
    </message>
    <message>
        <source>The platform refused the hashtags.</source>
        <translation>Platform menolak tagarnya.</translation>
    </message>
    <message>
        <source>Use fewer and shorter hashtags.</source>
        <translation>Pakai tagar lebih sedikit dan lebih pendek.</translation>
    </message>
    <message>
        <source>The platform refused the category.</source>
        <translation>Platform menolak kategorinya.</translation>
    </message>
    <message>
        <source>Choose another category.</source>
        <translation>Pilih kategori lain.</translation>
    </message>
    <message>
        <source>The platform refused the time.</source>
        <translation>Platform menolak waktunya.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Pilih waktu lain.</translation>
    </message>
    <message>
        <source>Comments are switched off for this post.</source>
        <translation>Komentar dimatikan untuk unggahan ini.</translation>
    </message>
    <message>
        <source>Switch them on in the platform&apos;s own app.</source>
        <translation>Aktifkan di aplikasi platform.</translation>
    </message>
    <message>
        <source>The platform refused the post (number {number}).</source>
        <translation>Platform menolak unggahan (nomor {number}).</translation>
    </message>
    <message>
        <source>{platform} fetches pictures from a public address, and the office has none.</source>
        <translation>{platform} mengambil gambar dari alamat publik, dan instansi belum punya.</translation>
    </message>
    <message>
        <source>Serve this account by hand, or name a public place for pictures in its settings.</source>
        <translation>Layani akun ini secara manual, atau tentukan tempat gambar publik di pengaturannya.</translation>
    </message>
    <message>
        <source>The public place for pictures at {host} cannot be read from outside.</source>
        <translation>Tempat gambar publik di {host} tidak dapat dibaca dari luar.</translation>
    </message>
    <message>
        <source>Check that a browser shows the picture without a sign-in.</source>
        <translation>Pastikan peramban menampilkan gambarnya tanpa harus masuk.</translation>
    </message>
    <message>
        <source>The public place for pictures at {host} refused the picture.</source>
        <translation>Tempat gambar publik di {host} menolak gambarnya.</translation>
    </message>
    <message>
        <source>Check its name and password on the Accounts page.</source>
        <translation>Periksa nama dan kata sandinya di halaman Akun.</translation>
    </message>
    <message>
        <source>The public place for pictures at {host} is full.</source>
        <translation>Tempat gambar publik di {host} penuh.</translation>
    </message>
    <message>
        <source>Make room there, then queue the post again.</source>
        <translation>Kosongkan ruang di sana, lalu masukkan unggahan ke antrean lagi.</translation>
    </message>
    <message>
        <source>The platform could not prepare the post.</source>
        <translation>Platform tidak dapat menyiapkan unggahan.</translation>
    </message>
    <message>
        <source>The platform says that the post was published before.</source>
        <translation>Menurut platform, unggahan ini sudah pernah terbit.</translation>
    </message>
    <message>
        <source>{platform} takes no post without a picture or film.</source>
        <translation>{platform} tidak menerima unggahan tanpa gambar atau video.</translation>
    </message>
    <message>
        <source>Add a picture, for instance an infographic.</source>
        <translation>Tambahkan gambar, misalnya infografis.</translation>
    </message>
    <message>
        <source>The platform refused the picture.</source>
        <translation>Platform menolak gambarnya.</translation>
    </message>
    <message>
        <source>The platform refused the preview picture.</source>
        <translation>Platform menolak gambar pratinjaunya.</translation>
    </message>
    <message>
        <source>The platform lost the uploaded picture.</source>
        <translation>Platform kehilangan gambar yang diunggah.</translation>
    </message>
    <message>
        <source>The platform does not take a picture or film of this shape.</source>
        <translation>Platform tidak menerima gambar atau video dengan bentuk ini.</translation>
    </message>
    <message>
        <source>The picture or film is too large.</source>
        <translation>Gambar atau video terlalu besar.</translation>
    </message>
    <message>
        <source>The platform could not fetch the picture or film.</source>
        <translation>Platform tidak dapat mengambil gambar atau video.</translation>
    </message>
    <message>
        <source>The platform cannot read this film.</source>
        <translation>Platform tidak dapat membaca video ini.</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 and AAC and queue the post again.</source>
        <translation>Simpan sebagai MP4 dengan H.264 dan AAC lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform takes only films.</source>
        <translation>Platform ini hanya menerima video.</translation>
    </message>
    <message>
        <source>Add a film to the post.</source>
        <translation>Tambahkan video ke unggahan.</translation>
    </message>
    <message>
        <source>The platform keeps the film private until the office&apos;s app has been reviewed.</source>
        <translation>Platform menyimpan video sebagai privat sampai aplikasi instansi selesai ditinjau.</translation>
    </message>
    <message>
        <source>Make it public in the platform&apos;s own app.</source>
        <translation>Jadikan publik di aplikasi platform.</translation>
    </message>
    <message>
        <source>The film is too short or too long for the platform.</source>
        <translation>Video terlalu pendek atau terlalu panjang untuk platform ini.</translation>
    </message>
    <message>
        <source>The film is too small or too large for the platform.</source>
        <translation>Ukuran video terlalu kecil atau terlalu besar untuk platform ini.</translation>
    </message>
    <message>
        <source>The platform could not use the film.</source>
        <translation>Platform tidak dapat memakai videonya.</translation>
    </message>
    <message>
        <source>The line is too slow for a film of this size ({megabytes} MB).</source>
        <translation>Sambungan terlalu lambat untuk video sebesar ini ({megabytes} MB).</translation>
    </message>
    <message>
        <source>Use a shorter film, or publish it by hand from a phone.</source>
        <translation>Pakai video lebih pendek, atau terbitkan secara manual dari ponsel.</translation>
    </message>
    <message>
        <source>The platform does not know the public place for pictures as the office&apos;s own.</source>
        <translation>Platform belum mengakui tempat gambar publik itu sebagai milik instansi.</translation>
    </message>
    <message>
        <source>Confirm it on the platform&apos;s developer pages.</source>
        <translation>Konfirmasikan di halaman pengembang platform.</translation>
    </message>
    <message>
        <source>The film has too few or too many pictures a second.</source>
        <translation>Jumlah gambar per detik video terlalu sedikit atau terlalu banyak.</translation>
    </message>
    <message>
        <source>The film has too high a data rate.</source>
        <translation>Laju data video terlalu tinggi.</translation>
    </message>
    <message>
        <source>The platform cannot read the film&apos;s sound.</source>
        <translation>Platform tidak dapat membaca suara videonya.</translation>
    </message>
    <message>
        <source>Let it go on from the outbox if it may leave all the same.</source>
        <translation>Lanjutkan dari kotak keluar bila tetap boleh terbit.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The connection broke off while sending.</source>
        <translation>Sambungan putus saat mengirim.</translation>
    </message>
    <message>
        <source>The post waits in the outbox; what was already uploaded is used again if possible.</source>
        <translation>Unggahan menunggu di kotak keluar; bagian yang sudah terunggah dipakai lagi bila bisa.</translation>
    </message>
    <message>
        <source>Sending was interrupted.</source>
        <translation>Pengiriman terhenti.</translation>
    </message>
    <message>
        <source>The program or the computer stopped in the middle of sending.</source>
        <translation>Aplikasi atau komputer mati di tengah pengiriman.</translation>
    </message>
    <message>
        <source>It is found out what arrived before anything is sent again.</source>
        <translation>Diperiksa dahulu apa yang sudah sampai sebelum ada yang dikirim lagi.</translation>
    </message>
    <message>
        <source>The office&apos;s proxy could not be reached.</source>
        <translation>Proksi kantor tidak dapat dihubungi.</translation>
    </message>
    <message>
        <source>Check the proxy under Settings, Network, or ask whoever runs the network.</source>
        <translation>Periksa proksi di Pengaturan, Jaringan, atau tanyakan kepada pengelola jaringan.</translation>
    </message>
    <message>
        <source>The office&apos;s proxy asks for a name and password.</source>
        <translation>Proksi kantor meminta nama dan kata sandi.</translation>
    </message>
    <message>
        <source>Enter the proxy with name and password under Settings, Network.</source>
        <translation>Isi proksi dengan nama dan kata sandi di Pengaturan, Jaringan.</translation>
    </message>
    <message>
        <source>The network shows a sign-in page instead of the internet.</source>
        <translation>Jaringan menampilkan halaman masuk, bukan internet.</translation>
    </message>
    <message>
        <source>Open any website in your browser and sign in to the network.</source>
        <translation>Buka situs apa saja di peramban dan masuk ke jaringan.</translation>
    </message>
    <message>
        <source>The secure connection to {host} could not be trusted.</source>
        <translation>Sambungan aman ke {host} tidak dapat dipercaya.</translation>
    </message>
    <message>
        <source>Nothing was sent; the post waits in the outbox.</source>
        <translation>Tidak ada yang terkirim; unggahan menunggu di kotak keluar.</translation>
    </message>
    <message>
        <source>If the office inspects traffic, choose its certificate under Settings, Network.</source>
        <translation>Jika kantor memeriksa lalu lintas data, pilih sertifikatnya di Pengaturan, Jaringan.</translation>
    </message>
    <message>
        <source>The office&apos;s certificate file cannot be read.</source>
        <translation>Berkas sertifikat kantor tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Choose the certificate again under Settings, Network, or remove it.</source>
        <translation>Pilih lagi sertifikatnya di Pengaturan, Jaringan, atau hapus.</translation>
    </message>
    <message>
        <source>The secure connection failed because this computer&apos;s clock is wrong.</source>
        <translation>Sambungan aman gagal karena jam komputer ini salah.</translation>
    </message>
    <message>
        <source>Set date and time of the computer.</source>
        <translation>Setel tanggal dan jam komputer.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong.</source>
        <translation>Jam komputer ini salah.</translation>
    </message>
    <message>
        <source>Scheduled posts are held so that none leaves at the wrong time.</source>
        <translation>Unggahan terjadwal ditahan supaya tidak terbit pada waktu yang salah.</translation>
    </message>
    <message>
        <source>Set date and time of the computer; the posts go on by themselves.</source>
        <translation>Setel tanggal dan jam komputer; unggahan berlanjut sendiri.</translation>
    </message>
    <message>
        <source>{host} asks to wait: too many requests.</source>
        <translation>{host} meminta menunggu: terlalu banyak permintaan.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own.</source>
        <translation>{host} sedang bermasalah.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense.</source>
        <translation>{host} memberi jawaban yang tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>The platform is being asked whether the post arrived.</source>
        <translation>Platform sedang ditanya apakah unggahan sudah sampai.</translation>
    </message>
    <message>
        <source>The account is held.</source>
        <translation>Akun ditahan.</translation>
    </message>
    <message>
        <source>Let the account go on from the Accounts page.</source>
        <translation>Lanjutkan akun dari halaman Akun.</translation>
    </message>
    <message>
        <source>Held: crisis mode.</source>
        <translation>Ditahan: mode krisis.</translation>
    </message>
    <message>
        <source>Held: Nyepi.</source>
        <translation>Ditahan: Nyepi.</translation>
    </message>
    <message>
        <source>Held: election period.</source>
        <translation>Ditahan: periode pemilu.</translation>
    </message>
    <message>
        <source>Its time has passed by more than you allowed.</source>
        <translation>Waktunya sudah lewat melebihi batas yang Anda izinkan.</translation>
    </message>
    <message>
        <source>It was not sent, because old news can harm.</source>
        <translation>Tidak dikirim, karena kabar basi dapat merugikan.</translation>
    </message>
    <message>
        <source>Send it now, choose another time, or cancel it.</source>
        <translation>Kirim sekarang, pilih waktu lain, atau batalkan.</translation>
    </message>
    <message>
        <source>A newer version took its place.</source>
        <translation>Versi yang lebih baru menggantikannya.</translation>
    </message>
    <message>
        <source>The answer of {host} was lost: the post may have been published.</source>
        <translation>Jawaban {host} hilang: unggahan mungkin sudah terbit.</translation>
    </message>
    <message>
        <source>It could not be found out whether the post was published.</source>
        <translation>Tidak dapat dipastikan apakah unggahan sudah terbit.</translation>
    </message>
    <message>
        <source>The post found on the platform belongs to another delivery.</source>
        <translation>Unggahan yang ditemukan di platform milik kiriman lain.</translation>
    </message>
    <message>
        <source>Somebody chose another time for it on the platform.</source>
        <translation>Waktunya diubah seseorang di platform.</translation>
    </message>
    <message>
        <source>The platform keeps it and publishes it at that time.</source>
        <translation>Platform menyimpannya dan menerbitkannya pada waktu itu.</translation>
    </message>
    <message>
        <source>If that is not right, choose another time here or cancel it.</source>
        <translation>Jika tidak sesuai, pilih waktu lain di sini atau batalkan.</translation>
    </message>
    <message>
        <source>The platform no longer holds the schedule of this post.</source>
        <translation>Platform tidak lagi menyimpan jadwal unggahan ini.</translation>
    </message>
    <message>
        <source>Look on the platform, then queue the post again if it is not there.</source>
        <translation>Periksa di platform, lalu masukkan lagi ke antrean bila belum ada.</translation>
    </message>
    <message>
        <source>The platform no longer accepts the key of this account.</source>
        <translation>Platform tidak lagi menerima kunci akses akun ini.</translation>
    </message>
    <message>
        <source>The key of this account has expired.</source>
        <translation>Kunci akses akun ini kedaluwarsa.</translation>
    </message>
    <message>
        <source>There is no key for this account.</source>
        <translation>Tidak ada kunci akses untuk akun ini.</translation>
    </message>
    <message>
        <source>The platform has suspended or closed this account.</source>
        <translation>Platform menangguhkan atau menutup akun ini.</translation>
    </message>
    <message>
        <source>Settle it with the platform, then check the account on the Accounts page.</source>
        <translation>Selesaikan dengan platform, lalu periksa akunnya di halaman Akun.</translation>
    </message>
    <message>
        <source>The upload to {host} broke off.</source>
        <translation>Unggahan berkas ke {host} terputus.</translation>
    </message>
    <message>
        <source>The account may not publish films now ({said}).</source>
        <translation>Akun ini sedang tidak boleh menerbitkan video ({said}).</translation>
    </message>
    <message>
        <source>Check the account on the platform, or use a picture instead.</source>
        <translation>Periksa akunnya di platform, atau pakai gambar saja.</translation>
    </message>
    <message>
        <source>The platform refused the film ({said}).</source>
        <translation>Platform menolak videonya ({said}).</translation>
    </message>
    <message>
        <source>Use another film or a picture and queue the post again.</source>
        <translation>Pakai video lain atau gambar lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform hides at most {limit} answers under a post.</source>
        <translation>Platform menyembunyikan paling banyak {limit} balasan per unggahan.</translation>
    </message>
    <message>
        <source>Show some of the hidden ones again first.</source>
        <translation>Tampilkan lagi sebagian yang tersembunyi dahulu.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the platform&apos;s page.</source>
        <translation>Izin masuk ditolak di halaman platform.</translation>
    </message>
    <message>
        <source>Try again and allow Papan Siar there.</source>
        <translation>Coba lagi dan izinkan Papan Siar di sana.</translation>
    </message>
    <message>
        <source>The browser did not come back within the time.</source>
        <translation>Peramban tidak kembali dalam waktu yang tersedia.</translation>
    </message>
    <message>
        <source>Try again, or use the way with a pasted code.</source>
        <translation>Coba lagi, atau pakai cara menempel kode.</translation>
    </message>
    <message>
        <source>The platform did not understand the post ({said}).</source>
        <translation>Platform tidak memahami unggahan ({said}).</translation>
    </message>
    <message>
        <source>Change the text or the picture and queue it again.</source>
        <translation>Ubah teks atau gambarnya lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform wants to be paid for this.</source>
        <translation>Platform meminta bayaran untuk ini.</translation>
    </message>
    <message>
        <source>Serve this account by hand; the program prepares everything.</source>
        <translation>Layani akun ini secara manual; aplikasi menyiapkan semuanya.</translation>
    </message>
    <message>
        <source>The platform does not allow this account to do that ({said}).</source>
        <translation>Platform tidak mengizinkan akun ini melakukannya ({said}).</translation>
    </message>
    <message>
        <source>Check the account&apos;s rights on the platform.</source>
        <translation>Periksa hak akun di platform.</translation>
    </message>
    <message>
        <source>{host} does not know what was asked for.</source>
        <translation>{host} tidak mengenali yang diminta.</translation>
    </message>
    <message>
        <source>Check the account; if it moved, sign in again.</source>
        <translation>Periksa akunnya; jika pindah, masuk kembali.</translation>
    </message>
    <message>
        <source>It no longer exists on the platform.</source>
        <translation>Sudah tidak ada di platform.</translation>
    </message>
    <message>
        <source>Queue the post again if it should be published anew.</source>
        <translation>Masukkan lagi ke antrean bila perlu diterbitkan ulang.</translation>
    </message>
    <message>
        <source>The platform says that this contradicts something there.</source>
        <translation>Menurut platform, ini bertentangan dengan yang sudah ada di sana.</translation>
    </message>
    <message>
        <source>Look on the platform, then queue the post again.</source>
        <translation>Periksa di platform, lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The picture is too large for the platform.</source>
        <translation>Gambar terlalu besar untuk platform ini.</translation>
    </message>
    <message>
        <source>Choose a smaller picture and queue the post again.</source>
        <translation>Pilih gambar yang lebih kecil lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform does not take this kind of file.</source>
        <translation>Platform tidak menerima jenis berkas ini.</translation>
    </message>
    <message>
        <source>Use a JPEG or PNG picture and queue the post again.</source>
        <translation>Pakai gambar JPEG atau PNG lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform refused the content of the post ({said}).</source>
        <translation>Platform menolak isi unggahan ({said}).</translation>
    </message>
    <message>
        <source>The platform refused the picture ({said}).</source>
        <translation>Platform menolak gambarnya ({said}).</translation>
    </message>
    <message>
        <source>Use another picture and queue the post again.</source>
        <translation>Pakai gambar lain lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>The platform refused the post ({said}).</source>
        <translation>Platform menolak unggahan ({said}).</translation>
    </message>
    <message>
        <source>Change the post and queue it again.</source>
        <translation>Ubah unggahannya lalu masukkan lagi ke antrean.</translation>
    </message>
    <message>
        <source>{platform} does not offer this.</source>
        <translation>{platform} tidak menyediakan ini.</translation>
    </message>
    <message>
        <source>Do it in the platform&apos;s own app.</source>
        <translation>Lakukan di aplikasi platform itu sendiri.</translation>
    </message>
    <message>
        <source>This account is served by hand.</source>
        <translation>Akun ini dilayani secara manual.</translation>
    </message>
    <message>
        <source>Open the post in the outbox, publish it yourself and confirm it there.</source>
        <translation>Buka unggahan di kotak keluar, terbitkan sendiri, lalu konfirmasikan di sana.</translation>
    </message>
    <message>
        <source>The post is no longer on the practice platform.</source>
        <translation>Unggahan sudah tidak ada di platform latihan.</translation>
    </message>
    <message>
        <source>Queue it again if you want to see it there.</source>
        <translation>Masukkan lagi ke antrean bila ingin melihatnya di sana.</translation>
    </message>
    <message>
        <source>The picture {file} is missing from the media folder.</source>
        <translation>Gambar {file} hilang dari folder media.</translation>
    </message>
    <message>
        <source>Add the picture again and queue the post.</source>
        <translation>Tambahkan gambarnya lagi lalu masukkan unggahan ke antrean.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be made small enough for the platform.</source>
        <translation>Gambar {file} tidak dapat diperkecil secukupnya untuk platform ini.</translation>
    </message>
    <message>
        <source>Choose a simpler or smaller picture.</source>
        <translation>Pilih gambar yang lebih sederhana atau lebih kecil.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send the report to the maintainers.</source>
        <translation>Coba lagi. Jika terulang, kirim laporannya kepada pengembang.</translation>
    </message>
    <message>
        <source>Install or unlock the keyring of the system (on Linux GNOME Keyring or KWallet), sign in to the desktop anew, then sign in to the accounts again.</source>
        <translation>Pasang atau buka penyimpan kunci sistem (di Linux GNOME Keyring atau KWallet), masuk kembali ke desktop, lalu masuk kembali ke akun.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Diska penuh.</translation>
    </message>
    <message>
        <source>What was stored before is safe; the last change could not be stored.</source>
        <translation>Yang tersimpan sebelumnya aman; perubahan terakhir belum tersimpan.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Kosongkan sedikit ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The disk is almost full: less than 200 MB are left.</source>
        <translation>Diska hampir penuh: sisanya kurang dari 200 MB.</translation>
    </message>
    <message>
        <source>Everything is stored and goes on.</source>
        <translation>Semuanya tersimpan dan tetap berjalan.</translation>
    </message>
    <message>
        <source>Free some space in the next days; pictures and films need room before they leave.</source>
        <translation>Kosongkan ruang dalam beberapa hari ini; gambar dan film memerlukan ruang sebelum terbit.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to.</source>
        <translation>Folder data tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>What is in it is untouched.</source>
        <translation>Isinya tidak tersentuh.</translation>
    </message>
    <message>
        <source>Check that it is not on a locked drive and that you may write there, then try again.</source>
        <translation>Pastikan folder tidak berada di diska terkunci dan Anda berhak menulis di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Another program has the file open.</source>
        <translation>Berkas itu sedang dibuka program lain.</translation>
    </message>
    <message>
        <source>It is as it was; the last change was not stored.</source>
        <translation>Isinya tetap seperti semula; perubahan terakhir belum tersimpan.</translation>
    </message>
    <message>
        <source>Close the programs that show the file, or let the virus scanner finish, then try again.</source>
        <translation>Tutup program yang menampilkan berkas itu, atau tunggu pemindai virus selesai, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Diska melaporkan galat.</translation>
    </message>
    <message>
        <source>What was stored before was left untouched.</source>
        <translation>Yang tersimpan sebelumnya tidak tersentuh.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, copy the data folder to another disk at once.</source>
        <translation>Coba lagi. Jika terulang, segera salin folder data ke diska lain.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Berkas tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>A file of that name is as it was; nothing of the report is lost.</source>
        <translation>Berkas lama dengan nama itu tetap seperti semula; isi laporan tidak hilang.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open, then try again.</source>
        <translation>Pilih folder lain, atau tutup berkas itu di aplikasi yang membukanya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Another program is holding the database.</source>
        <translation>Basis data sedang dipakai program lain.</translation>
    </message>
    <message>
        <source>Nothing was lost; the last change was not made.</source>
        <translation>Tidak ada yang hilang; perubahan terakhir belum dilakukan.</translation>
    </message>
    <message>
        <source>Wait a moment and try again; close other copies of Papan Siar.</source>
        <translation>Tunggu sebentar dan coba lagi; tutup Papan Siar lain yang terbuka.</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>Memori komputer habis.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Tutup program lain dan coba lagi.</translation>
    </message>
    <message>
        <source>The database is damaged and was not opened.</source>
        <translation>Basis data rusak dan tidak dibuka.</translation>
    </message>
    <message>
        <source>The damaged file is kept; pictures and backups are untouched.</source>
        <translation>Berkas yang rusak disimpan; gambar dan cadangan tidak tersentuh.</translation>
    </message>
    <message>
        <source>Restore the newest backup.</source>
        <translation>Pulihkan cadangan terbaru.</translation>
    </message>
    <message>
        <source>The data comes from a newer version of Papan Siar.</source>
        <translation>Data berasal dari versi Papan Siar yang lebih baru.</translation>
    </message>
    <message>
        <source>It was not opened, so nothing was changed.</source>
        <translation>Data tidak dibuka, jadi tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer, or restore an older backup.</source>
        <translation>Pasang versi yang lebih baru di komputer ini, atau pulihkan cadangan lama.</translation>
    </message>
    <message>
        <source>The data could not be brought to this version.</source>
        <translation>Data tidak dapat disesuaikan dengan versi ini.</translation>
    </message>
    <message>
        <source>It is as it was before; a backup was made first.</source>
        <translation>Data tetap seperti semula; cadangan dibuat lebih dahulu.</translation>
    </message>
    <message>
        <source>Go back to the version used before, and send the report to the maintainers.</source>
        <translation>Kembali ke versi sebelumnya, dan kirim laporannya kepada pengembang.</translation>
    </message>
    <message>
        <source>This file is damaged, not whole, or no backup of Papan Siar.</source>
        <translation>Berkas ini rusak, tidak utuh, atau bukan cadangan Papan Siar.</translation>
    </message>
    <message>
        <source>The data of now is untouched.</source>
        <translation>Data yang sekarang tidak tersentuh.</translation>
    </message>
    <message>
        <source>Choose another backup; copy it anew from where it was made, if you can.</source>
        <translation>Pilih cadangan lain; bila bisa, salin ulang dari tempat cadangan dibuat.</translation>
    </message>
    <message>
        <source>That is not the password of this copy.</source>
        <translation>Kata sandi itu bukan kata sandi salinan ini.</translation>
    </message>
    <message>
        <source>The copy is whole as far as could be seen, and the data of now is untouched.</source>
        <translation>Sejauh yang terlihat salinannya utuh, dan data sekarang tidak tersentuh.</translation>
    </message>
    <message>
        <source>Look at capitals, spaces and hyphens, and type it as it was written down. There is no other way.</source>
        <translation>Periksa huruf besar, spasi, dan tanda hubung, lalu ketik persis seperti yang dicatat. Tidak ada cara lain untuk membukanya.</translation>
    </message>
    <message>
        <source>Its hour came after the backup was made: it may have been published since.</source>
        <translation>Waktunya tiba setelah cadangan dibuat: mungkin sudah terbit sejak itu.</translation>
    </message>
    <message>
        <source>The post is kept and nothing is sent twice.</source>
        <translation>Unggahan tetap ada dan tidak ada yang dikirim dua kali.</translation>
    </message>
    <message>
        <source>Look on the platform. If it is not there, send it now; if it is, cancel it here.</source>
        <translation>Lihat di platformnya. Jika belum ada, kirim sekarang; jika sudah, batalkan di sini.</translation>
    </message>
    <message>
        <source>A picture could not be prepared on the disk.</source>
        <translation>Gambar tidak dapat disiapkan di diska.</translation>
    </message>
    <message>
        <source>The post waits in the outbox.</source>
        <translation>Unggahan menunggu di kotak keluar.</translation>
    </message>
    <message>
        <source>Free some space; it is tried again by itself.</source>
        <translation>Kosongkan sedikit ruang; akan dicoba lagi secara otomatis.</translation>
    </message>
    <message>
        <source>This computer offers no keyring.</source>
        <translation>Komputer ini tidak menyediakan penyimpan kunci.</translation>
    </message>
    <message>
        <source>Keys are kept until you quit and never written to disk.</source>
        <translation>Kunci akses disimpan sampai Anda keluar dan tidak pernah ditulis ke diska.</translation>
    </message>
    <message>
        <source>The keyring of this computer would store keys unprotected and is not used.</source>
        <translation>Penyimpan kunci komputer ini tidak melindungi kunci, jadi tidak dipakai.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Penyimpan kunci komputer ini terkunci.</translation>
    </message>
    <message>
        <source>The key is still in it.</source>
        <translation>Kunci akses masih ada di dalamnya.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>Buka penyimpan kunci dan coba lagi.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not work.</source>
        <translation>Penyimpan kunci komputer ini tidak berfungsi.</translation>
    </message>
    <message>
        <source>No key was written anywhere else.</source>
        <translation>Tidak ada kunci yang ditulis di tempat lain.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, restart the computer.</source>
        <translation>Coba lagi; jika tetap begitu, nyalakan ulang komputer.</translation>
    </message>
    <message>
        <source>This version does not know the platform {platform}.</source>
        <translation>Versi ini tidak mengenal platform {platform}.</translation>
    </message>
    <message>
        <source>Something in the program went wrong ({error}).</source>
        <translation>Ada yang salah dalam aplikasi ({error}).</translation>
    </message>
    <message>
        <source>The entry changed in the meantime.</source>
        <translation>Butir itu berubah sementara itu.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Tidak ada yang tertimpa.</translation>
    </message>
    <message>
        <source>Look at it again and repeat what you wanted.</source>
        <translation>Lihat lagi dan ulangi yang Anda inginkan.</translation>
    </message>
    <message>
        <source>Copy it from the app&apos;s page on the platform&apos;s developer site.</source>
        <translation>Salin dari halaman aplikasi di situs pengembang platform.</translation>
    </message>
    <message>
        <source>The ID of the office&apos;s app is missing.</source>
        <translation>ID aplikasi instansi belum diisi.</translation>
    </message>
    <message>
        <source>The secret of the office&apos;s app is missing.</source>
        <translation>Kunci rahasia aplikasi instansi belum diisi.</translation>
    </message>
    <message>
        <source>{platform} does not know the app, or its secret is wrong.</source>
        <translation>{platform} tidak mengenal aplikasi ini, atau kunci rahasianya salah.</translation>
    </message>
    <message>
        <source>Copy ID and secret once more from the app&apos;s page on the developer site.</source>
        <translation>Salin sekali lagi ID dan kunci rahasia dari halaman aplikasi di situs pengembang.</translation>
    </message>
    <message>
        <source>X allows government offices only under an Enterprise contract.</source>
        <translation>X mengizinkan instansi pemerintah hanya dengan kontrak Enterprise.</translation>
    </message>
    <message>
        <source>Nothing was sent to X, and nothing was asked there.</source>
        <translation>Tidak ada yang dikirim ke X, dan tidak ada yang ditanyakan ke sana.</translation>
    </message>
    <message>
        <source>Serve the account by hand: the program prepares everything and opens X&apos;s page for writing. With such a contract, sign in and confirm it.</source>
        <translation>Layani akun ini secara manual: aplikasi menyiapkan semuanya dan membuka halaman tulis X. Jika ada kontrak itu, masuklah dan nyatakan di sana.</translation>
    </message>
    <message>
        <source>{platform} takes pictures only by hand.</source>
        <translation>{platform} hanya menerima gambar secara manual.</translation>
    </message>
    <message>
        <source>Add a film, or publish the pictures in the platform&apos;s own app.</source>
        <translation>Tambahkan video, atau terbitkan gambarnya di aplikasi platform.</translation>
    </message>
    <message>
        <source>{platform} rejected the film ({reason}).</source>
        <translation>{platform} menolak video ({reason}).</translation>
    </message>
    <message>
        <source>Look there for what is wrong, then queue the post again with another film.</source>
        <translation>Periksa di sana apa yang salah, lalu antrekan lagi unggahan dengan video lain.</translation>
    </message>
    <message>
        <source>The film was deleted on {platform} before it could be published.</source>
        <translation>Video dihapus di {platform} sebelum sempat diterbitkan.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Balasan masih kosong.</translation>
    </message>
    <message>
        <source>Write it, or take a saved reply.</source>
        <translation>Tulis balasannya, atau ambil yang siap pakai.</translation>
    </message>
    <message>
        <source>The answer is too long ({figure} of {limit}).</source>
        <translation>Balasan terlalu panjang ({figure} dari {limit}).</translation>
    </message>
    <message>
        <source>Shorten it, or answer in two parts.</source>
        <translation>Persingkat, atau jawab dalam dua bagian.</translation>
    </message>
    <message>
        <source>The program cannot do this on the platform.</source>
        <translation>Aplikasi tidak dapat melakukannya di platform ini.</translation>
    </message>
    <message>
        <source>Do it in the platform&apos;s own app, then note it here.</source>
        <translation>Lakukan di aplikasi platformnya, lalu catat di sini.</translation>
    </message>
    <message>
        <source>The comment is no longer on the platform.</source>
        <translation>Komentarnya sudah tidak ada di platform.</translation>
    </message>
    <message>
        <source>There is nothing left to answer; its words stay in the history.</source>
        <translation>Tidak ada lagi yang perlu dijawab; tulisannya tersimpan di riwayat.</translation>
    </message>
    <message>
        <source>An answer or another act on this comment is still on its way.</source>
        <translation>Balasan atau tindakan lain atas komentar ini masih berjalan.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it in the outbox.</source>
        <translation>Tunggu sampai selesai, atau batalkan di kotak keluar.</translation>
    </message>
    <message>
        <source>Criticism is not hidden by one person alone.</source>
        <translation>Kritik tidak boleh disembunyikan oleh satu orang saja.</translation>
    </message>
    <message>
        <source>Name who agreed, or answer it instead.</source>
        <translation>Tuliskan siapa yang menyetujui, atau jawablah kritiknya.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Alasan belum ditulis.</translation>
    </message>
    <message>
        <source>Say in a few words why; it stays in the register.</source>
        <translation>Tuliskan alasannya secara singkat; tersimpan di daftar layanan.</translation>
    </message>
    <message>
        <source>No unit is named.</source>
        <translation>Bidang belum disebutkan.</translation>
    </message>
    <message>
        <source>Say to whom the matter goes.</source>
        <translation>Tuliskan ke mana diteruskan.</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>Komentar masih kosong.</translation>
    </message>
    <message>
        <source>Paste what the citizen wrote.</source>
        <translation>Tempelkan tulisan warga.</translation>
    </message>
    <message>
        <source>It is not known which column holds the comments.</source>
        <translation>Belum diketahui kolom mana yang berisi komentar.</translation>
    </message>
    <message>
        <source>Choose that column.</source>
        <translation>Pilih kolomnya.</translation>
    </message>
    <message>
        <source>“{typed}” lies in the future.</source>
        <translation>“{typed}” belum terjadi.</translation>
    </message>
    <message>
        <source>Check day and hour of this row.</source>
        <translation>Periksa tanggal dan jam pada baris ini.</translation>
    </message>
    <message>
        <source>The comment is no longer here.</source>
        <translation>Komentarnya sudah tidak ada di sini.</translation>
    </message>
    <message>
        <source>Open the inbox again; the list shows what there is.</source>
        <translation>Buka lagi kotak masuk; daftarnya menunjukkan yang ada.</translation>
    </message>
    <message>
        <source>A response standard has neither days nor hours.</source>
        <translation>Ada standar waktu tanggap tanpa hari maupun jam.</translation>
    </message>
    <message>
        <source>Give each kind of comment at least one.</source>
        <translation>Beri setiap jenis komentar sedikitnya satu.</translation>
    </message>
    <message>
        <source>A saved reply needs a title and a text.</source>
        <translation>Balasan siap pakai memerlukan judul dan teks.</translation>
    </message>
    <message>
        <source>Fill in both, then save.</source>
        <translation>Isi keduanya, lalu simpan.</translation>
    </message>
</context>
</TS>
