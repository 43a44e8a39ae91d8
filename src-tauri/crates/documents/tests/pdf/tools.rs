//! Other programs' opinion of a file.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static FILES: AtomicU32 = AtomicU32::new(0);

/// A file that goes away with its owner.
pub struct Scratch(pub PathBuf);

impl Scratch {
    /// A file of its own with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let number = FILES.fetch_add(1, Ordering::Relaxed);
        let name = format!("sesiona-pdf-{}-{number}.pdf", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What a program prints about a file; `None` where the program is not installed.
pub fn ask(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> Option<(bool, String)> {
    let file = Scratch::of(bytes);
    let mut command = Command::new(program);
    command.args(before).arg(file.path()).args(after).stdin(Stdio::null());
    let Ok(output) = command.output() else {
        println!("skipped: {program} is not installed");
        return None;
    };
    let said = [output.stdout, output.stderr].concat();
    Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

/// qpdf finds nothing to complain about.
pub fn assert_sound(bytes: &[u8]) {
    if let Some((sound, said)) = ask("qpdf", &["--check"], bytes, &[]) {
        assert!(sound && !said.contains("WARNING"), "{said}");
    }
}

/// The text of a file as poppler reads it; `None` where it is not installed.
pub fn text(bytes: &[u8]) -> Option<String> {
    let (read, text) = ask("pdftotext", &["-enc", "UTF-8"], bytes, &["-"])?;
    assert!(read, "{text}");
    Some(text)
}

/// A file rewritten by qpdf; `None` where it is not installed.
pub fn rewritten(bytes: &[u8], options: &[&str]) -> Option<Vec<u8>> {
    let result = Scratch::of(b"");
    let (_, said) = ask("qpdf", options, bytes, &[result.path()])?;
    let written = std::fs::read(&result.0).unwrap();
    assert!(!written.is_empty(), "{said}");
    Some(written)
}

/// The pages of a file as poppler draws them, each `(width, height, grey pixels)` at so many dots per inch.
pub fn drawn(bytes: &[u8], resolution: u32) -> Option<Vec<Drawing>> {
    let folder = std::env::temp_dir().join(format!(
        "sesiona-drawn-{}-{}",
        std::process::id(),
        FILES.fetch_add(1, Ordering::Relaxed)
    ));
    std::fs::create_dir_all(&folder).unwrap();
    let stem = folder.join("page");
    let asked = ask(
        "pdftoppm",
        &["-gray", "-cropbox", "-r", &resolution.to_string()],
        bytes,
        &[stem.to_str().unwrap()],
    );
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let drawings = files.iter().map(|file| Drawing::read(&std::fs::read(file).unwrap())).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    asked.map(|(drawn, said)| {
        assert!(drawn && !said.contains("Error"), "{said}");
        drawings
    })
}

/// A page as grey pixels.
pub struct Drawing {
    pub width: usize,
    pub height: usize,
    pixels: Vec<u8>,
}

impl Drawing {
    /// A file of three numbers and as many bytes as there are pixels.
    fn read(file: &[u8]) -> Self {
        let mut numbers = Vec::new();
        let mut at = 2;
        while numbers.len() < 3 {
            let digits: Vec<u8> = file[at..]
                .iter()
                .skip_while(|b| b.is_ascii_whitespace())
                .copied()
                .take_while(u8::is_ascii_digit)
                .collect();
            at += file[at..].iter().take_while(|b| b.is_ascii_whitespace()).count() + digits.len();
            numbers.push(String::from_utf8(digits).unwrap().parse::<usize>().unwrap());
        }
        Self { width: numbers[0], height: numbers[1], pixels: file[at + 1..].to_vec() }
    }

    /// How dark the page is around a place given as parts of its width and height, 0 white to 255 black.
    pub fn darkness(&self, x: f32, y: f32) -> u8 {
        let column = ((self.width as f32 * x) as usize).min(self.width - 1);
        let row = ((self.height as f32 * y) as usize).min(self.height - 1);
        255 - self.pixels[row * self.width + column]
    }
}
