<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Batch</name>
    <message>
        <source>Day of the post</source>
        <translation>Hari tayang</translation>
    </message>
    <message>
        <source>Hour of the post</source>
        <translation>Jam tayang</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Teks unggahan</translation>
    </message>
    <message>
        <source>No table was found. The first row has to name the columns, the rows follow below.</source>
        <translation>Tabel tidak ditemukan. Baris pertama harus berisi nama kolom, lalu baris datanya di bawah.</translation>
    </message>
    <message>
        <source>This is an old Excel file (XLS). Save it as XLSX or CSV, then choose it again.</source>
        <translation>Ini berkas Excel lama (XLS). Simpan sebagai XLSX atau CSV, lalu pilih lagi.</translation>
    </message>
    <message>
        <source>The table has more than {limit} rows. Split it into several files.</source>
        <translation>Tabel ini lebih dari {limit} baris. Bagi menjadi beberapa berkas.</translation>
    </message>
    <message>
        <source>The table is larger than {limit} MB. Split it into several files.</source>
        <translation>Tabel ini lebih besar dari {limit} MB. Bagi menjadi beberapa berkas.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Pictures from a table</source>
        <translation>Gambar dari tabel</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Pilih tabel…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Make drafts</source>
        <translation>Buat draf</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Baris tabel</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Ukuran</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>Men&amp;jadi</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Isi tiap kolom</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Pilih tabel</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(tidak ada)</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Kolom {0}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Isinya</translation>
    </message>
    <message>
        <source>Save into folder</source>
        <translation>Simpan ke folder</translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} dari {1} gambar</translation>
    </message>
    <message>
        <source>{0} pictures saved</source>
        <translation>{0} gambar disimpan</translation>
    </message>
    <message>
        <source>{0} drafts made</source>
        <translation>{0} draf dibuat</translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation>{0} sudah ada sebelumnya</translation>
    </message>
    <message>
        <source>CSV or Excel (XLSX); each row becomes one picture. Photos are named by their files beside it.</source>
        <translation>CSV atau Excel (XLSX); satu baris menjadi satu gambar. Foto disebut dengan nama berkasnya di folder yang sama.</translation>
    </message>
    <message>
        <source>Drafts on the calendar</source>
        <translation>Draf di kalender</translation>
    </message>
    <message>
        <source>Files in a folder…</source>
        <translation>Berkas di folder…</translation>
    </message>
    <message>
        <source>Stopped: {0}. Starting again goes on from here.</source>
        <translation>Dihentikan: {0}. Bila dimulai lagi, dilanjutkan dari sini.</translation>
    </message>
    <message>
        <source>These rows could not be drawn: {0}.</source>
        <translation>Baris ini tidak dapat digambar: {0}.</translation>
    </message>
    <message>
        <source>The drafts made so far are kept; starting again goes on from here.</source>
        <translation>Draf yang sudah dibuat tetap tersimpan; bila dimulai lagi, dilanjutkan dari sini.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Make {0} drafts</source>
        <translation>Buat {0} draf</translation>
    </message>
    <message>
        <source>Save {0} pictures…</source>
        <translation>Simpan {0} gambar…</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Memeriksa baris…</translation>
    </message>
    <message>
        <source>No table chosen yet</source>
        <translation>Belum ada tabel yang dipilih</translation>
    </message>
    <message>
        <source>{0} rows are ready</source>
        <translation>{0} baris siap</translation>
    </message>
    <message>
        <source>{0} rows have to be put right and are left out</source>
        <translation>{0} baris perlu dibetulkan dan tidak dibuat</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>e.g. 17-08-2026</source>
        <translation>mis. 17-08-2026</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Pilih tanggal</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>All sizes and text into a folder…</source>
        <translation>Semua ukuran dan teks ke folder…</translation>
    </message>
    <message>
        <source>This size as PNG…</source>
        <translation>Ukuran ini sebagai PNG…</translation>
    </message>
    <message>
        <source>This size as JPEG</source>
        <translation>Ukuran ini sebagai JPEG</translation>
    </message>
    <message>
        <source>Best quality…</source>
        <translation>Mutu terbaik…</translation>
    </message>
    <message>
        <source>Good quality…</source>
        <translation>Mutu baik…</translation>
    </message>
    <message>
        <source>Small file…</source>
        <translation>Berkas kecil…</translation>
    </message>
    <message>
        <source>Small JPEG for WhatsApp…</source>
        <translation>JPEG kecil untuk WhatsApp…</translation>
    </message>
    <message>
        <source>This size as SVG…</source>
        <translation>Ukuran ini sebagai SVG…</translation>
    </message>
    <message>
        <source>Poster A4 (PDF)…</source>
        <translation>Poster A4 (PDF)…</translation>
    </message>
    <message>
        <source>Poster A3 (PDF)…</source>
        <translation>Poster A3 (PDF)…</translation>
    </message>
    <message>
        <source>Film for stories (MP4, 9:16)…</source>
        <translation>Video untuk story (MP4, 9:16)…</translation>
    </message>
    <message>
        <source>Square film (MP4)…</source>
        <translation>Video persegi (MP4)…</translation>
    </message>
    <message>
        <source>Copy text version</source>
        <translation>Salin versi teks</translation>
    </message>
    <message>
        <source>Films cannot be made on this computer yet.</source>
        <translation>Video belum dapat dibuat di komputer ini.</translation>
    </message>
    <message>
        <source>Ask for the installer with video, or save the pictures instead.</source>
        <translation>Mintalah pemasang yang dilengkapi video, atau simpan gambarnya saja.</translation>
    </message>
    <message>
        <source>Save into folder</source>
        <translation>Simpan ke folder</translation>
    </message>
    <message>
        <source>{0} files saved in “{1}”</source>
        <translation>{0} berkas disimpan di “{1}”</translation>
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
        <source>Text copied</source>
        <translation>Teks disalin</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>More fields</source>
        <translation>Isian lain</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>{0} to put right</source>
        <translation>{0} perlu dibetulkan</translation>
    </message>
    <message>
        <source>{0} to put right, {1} to look at</source>
        <translation>{0} perlu dibetulkan, {1} perlu dilihat</translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation>{0} perlu dilihat</translation>
    </message>
    <message>
        <source>Everything is complete</source>
        <translation>Semua lengkap</translation>
    </message>
</context>
<context>
    <name>IconEditor</name>
    <message>
        <source>Choose icon</source>
        <translation>Pilih ikon</translation>
    </message>
</context>
<context>
    <name>IconPicker</name>
    <message>
        <source>Choose icon</source>
        <translation>Pilih ikon</translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>Choose photo…</source>
        <translation>Pilih foto…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Zoom; drag the photo on the picture to move it</source>
        <translation>Perbesar; seret foto pada gambar untuk menggesernya</translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation>Pilih foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>“{0}” is not a photo that can be read. Nothing was changed.</source>
        <translation>“{0}” bukan foto yang dapat dibaca. Tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add row</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>Tempel tabel</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet, then paste them here (Ctrl+V)</source>
        <translation>Salin sel di lembar kerja, lalu tempel di sini (Ctrl+V)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>No rows yet. Add one, or paste a table from a spreadsheet, a web page or a mail.</source>
        <translation>Belum ada baris. Tambahkan, atau tempelkan tabel dari lembar kerja, halaman web, atau surel.</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>Pilih foto…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Hapus foto</translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation>Pilih foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>Feed 4:5</source>
        <translation>Feed 4:5</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Persegi</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Lanskap</translation>
    </message>
    <message>
        <source>Grid 3:4</source>
        <translation>Grid 3:4</translation>
    </message>
    <message>
        <source>All sizes</source>
        <translation>Semua ukuran</translation>
    </message>
</context>
<context>
    <name>StudioFindings</name>
    <message>
        <source>{0}, row {1}</source>
        <translation>{0}, baris {1}</translation>
    </message>
    <message>
        <source>The day does not match: {0}, not {1}.</source>
        <translation>Harinya tidak cocok: {0}, bukan {1}.</translation>
    </message>
    <message>
        <source>Still empty.</source>
        <translation>Masih kosong.</translation>
    </message>
    <message>
        <source>At least {wanted}; there are {count}.</source>
        <translation>Paling sedikit {wanted}; baru ada {count}.</translation>
    </message>
    <message>
        <source>At most {limit}; there are {count}.</source>
        <translation>Paling banyak {limit}; sekarang ada {count}.</translation>
    </message>
    <message>
        <source>{length} characters; at most {limit} stay readable on a phone.</source>
        <translation>{length} karakter; paling banyak {limit} agar terbaca di ponsel.</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Write it like 17-08-2026.</source>
        <translation>“{typed}” bukan tanggal. Tulis seperti 17-08-2026.</translation>
    </message>
    <message>
        <source>The year is missing in “{typed}”.</source>
        <translation>Tahun belum ada pada “{typed}”.</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Write it like 08.00.</source>
        <translation>“{typed}” bukan jam. Tulis seperti 08.00.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Write it like 1.250.</source>
        <translation>“{typed}” bukan angka. Tulis seperti 1.250.</translation>
    </message>
    <message>
        <source>There is no picture “{name}” in the folder of the table.</source>
        <translation>Tidak ada gambar “{name}” di folder tabel ini.</translation>
    </message>
    <message>
        <source>There is no sign “{typed}”.</source>
        <translation>Tidak ada ikon “{typed}”.</translation>
    </message>
    <message>
        <source>“{typed}” is not one of the choices.</source>
        <translation>“{typed}” bukan salah satu pilihan.</translation>
    </message>
    <message>
        <source>“{typed}” is not an address.</source>
        <translation>“{typed}” bukan alamat tautan.</translation>
    </message>
    <message>
        <source>A QR code holds at most {limit} characters. Use a shorter address.</source>
        <translation>Kode QR memuat paling banyak {limit} karakter. Pakai alamat yang lebih pendek.</translation>
    </message>
    <message>
        <source>{host} hides where the link goes. Use the office&apos;s own address.</source>
        <translation>{host} menyembunyikan tujuan tautan. Gunakan alamat resmi kantor.</translation>
    </message>
    <message>
        <source>Write the time with 24 hours (“{typed}” can be misread).</source>
        <translation>Tulis jam dengan format 24 jam (“{typed}” dapat salah dibaca).</translation>
    </message>
    <message>
        <source>Capitals and exclamation marks sound like shouting.</source>
        <translation>Huruf kapital dan tanda seru terkesan berteriak.</translation>
    </message>
    <message>
        <source>The day of production is missing in the footer.</source>
        <translation>Tanggal produksi belum ada di kaki gambar.</translation>
    </message>
    <message>
        <source>Figures need a source.</source>
        <translation>Angka memerlukan sumber.</translation>
    </message>
    <message>
        <source>The time zone is missing (WIB, WITA or WIT).</source>
        <translation>Zona waktu belum ada (WIB, WITA, atau WIT).</translation>
    </message>
    <message>
        <source>A hashtag starts with # and has no spaces.</source>
        <translation>Tagar diawali # dan tanpa spasi.</translation>
    </message>
    <message>
        <source>The text does not fit and was shortened on the picture.</source>
        <translation>Teks tidak muat dan dipendekkan pada gambar.</translation>
    </message>
    <message>
        <source>{count} words on one picture; people read about 60.</source>
        <translation>{count} kata pada satu gambar; orang membaca sekitar 60.</translation>
    </message>
    <message>
        <source>{given} was changed to {used}, so that text on it can be read.</source>
        <translation>{given} diubah menjadi {used} agar teks di atasnya terbaca.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Tanggal ini sudah lewat.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Tanggal ini belum tiba.</translation>
    </message>
    <message>
        <source>Better not left empty.</source>
        <translation>Sebaiknya tidak dikosongkan.</translation>
    </message>
    <message>
        <source>This day lies before the first one.</source>
        <translation>Tanggal ini lebih awal daripada yang pertama.</translation>
    </message>
    <message>
        <source>This must be the larger figure.</source>
        <translation>Angka ini harus lebih besar.</translation>
    </message>
    <message>
        <source>Avoid “{word}”.</source>
        <translation>Hindari “{word}”.</translation>
    </message>
    <message>
        <source>One of these is expected: {words}.</source>
        <translation>Diharapkan salah satu dari: {words}.</translation>
    </message>
    <message>
        <source>This has to be confirmed.</source>
        <translation>Ini harus dikonfirmasi.</translation>
    </message>
    <message>
        <source>The ordinal should be {wanted}.</source>
        <translation>Urutan tahunnya seharusnya {wanted}.</translation>
    </message>
    <message>
        <source>{count} words; at most {limit}.</source>
        <translation>{count} kata; paling banyak {limit}.</translation>
    </message>
    <message>
        <source>Personal data must not be shown: {found}.</source>
        <translation>Data pribadi tidak boleh ditampilkan: {found}.</translation>
    </message>
    <message>
        <source>Row {row} is not complete.</source>
        <translation>Baris {row} belum lengkap.</translation>
    </message>
    <message>
        <source>Say the unit of “{typed}”.</source>
        <translation>Tulis satuan “{typed}”.</translation>
    </message>
    <message>
        <source>This repeats another field.</source>
        <translation>Ini mengulang isian lain.</translation>
    </message>
</context>
<context>
    <name>StudioView</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>Di ponsel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Show the safe area</source>
        <translation>Tampilkan area aman</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation>Pakai gambar ini</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Teks alternatif</translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation>Susun ulang</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Own template</source>
        <translation>Templat sendiri</translation>
    </message>
    <message>
        <source>{0} (own)</source>
        <translation>{0} (sendiri)</translation>
    </message>
    <message>
        <source>Own colours instead of the office&apos;s</source>
        <translation>Warna sendiri, bukan warna kantor</translation>
    </message>
    <message>
        <source>First colour</source>
        <translation>Warna pertama</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Warna kedua</translation>
    </message>
    <message>
        <source>Colours are locked. An approver unlocks them under Settings, Office and brand.</source>
        <translation>Warna terkunci. Penyetuju membukanya di Pengaturan, Instansi dan identitas.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blok</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Fields: tick to show, drag to order</source>
        <translation>Isian: centang untuk menampilkan, seret untuk mengurutkan</translation>
    </message>
    <message>
        <source>Blocks on the picture: drag to order</source>
        <translation>Blok pada gambar: seret untuk mengurutkan</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Save as own template…</source>
        <translation>Simpan sebagai templat sendiri…</translation>
    </message>
    <message>
        <source>Change this template…</source>
        <translation>Ubah templat ini…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Bagikan sebagai berkas…</translation>
    </message>
    <message>
        <source>Import a template…</source>
        <translation>Impor templat…</translation>
    </message>
    <message>
        <source>Many pictures from a table…</source>
        <translation>Banyak gambar dari tabel…</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>Hapus templat ini</translation>
    </message>
    <message>
        <source>Template “{0}” saved</source>
        <translation>Templat “{0}” disimpan</translation>
    </message>
    <message>
        <source>“{0}” saved</source>
        <translation>“{0}” disimpan</translation>
    </message>
    <message>
        <source>Template “{0}” imported</source>
        <translation>Templat “{0}” diimpor</translation>
    </message>
    <message>
        <source>Template “{0}” imported in the office&apos;s colours: the brand is locked</source>
        <translation>Templat “{0}” diimpor dengan warna kantor karena identitas terkunci</translation>
    </message>
    <message>
        <source>Template “{0}” is back</source>
        <translation>Templat “{0}” dikembalikan</translation>
    </message>
    <message>
        <source>Template “{0}” deleted</source>
        <translation>Templat “{0}” dihapus</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>This file is not a usable template. Nothing was changed.</source>
        <translation>Berkas ini bukan templat yang dapat dipakai. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Share as a file</source>
        <translation>Bagikan sebagai berkas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Impor templat</translation>
    </message>
</context>
</TS>
