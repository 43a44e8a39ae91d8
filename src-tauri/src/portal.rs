//! The print dialog of the Linux desktop, asked for over D-Bus: `org.freedesktop.portal.Print`.
//!
//! First the dialog is shown (`PreparePrint`), then the PDF is cut down to the pages that were chosen in it, then it is
//! sent (`Print`). The file that is sent has no name: nobody else can open it, and it is gone when it is printed.

use std::collections::HashMap;
use std::io::{Seek, Write};

use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use sesiona_app::printing::{HandedOver, PrintJob};
use sesiona_app::{Error, PageRange};
use tauri::WebviewWindow;
use zbus::MatchRule;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::zvariant::{Fd, OwnedObjectPath, OwnedValue, Value};

const DESKTOP: &str = "org.freedesktop.portal.Desktop";
const PLACE: &str = "/org/freedesktop/portal/desktop";
const PRINT: &str = "org.freedesktop.portal.Print";
const REQUEST: &str = "org.freedesktop.portal.Request";

/// Settings as the portal sends and takes them.
type Settings = HashMap<String, OwnedValue>;
type Options<'v> = HashMap<&'v str, Value<'v>>;

/// What a dialog of the portal ended with.
enum Answer {
    Given(Settings),
    Cancelled,
}

/// Shows the desktop's print dialog and prints; `None` when this desktop has none.
pub fn print(job: &PrintJob, window: Option<&WebviewWindow>) -> Option<Result<HandedOver, Error>> {
    let parent = window.map(parent).unwrap_or_default();
    match Connection::session() {
        Ok(bus) => {
            let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
            Portal { bus, dialect: Dialect::of(&desktop) }.hand_over(job, &parent)
        }
        Err(error) => {
            tracing::info!(%error, "no desktop bus to print by");
            None
        }
    }
}

/// The window that the dialog belongs to, as portals name windows. Wayland's windows have no name that others know.
fn parent(window: &WebviewWindow) -> String {
    match window.window_handle().map(|handle| handle.as_raw()) {
        Ok(RawWindowHandle::Xlib(handle)) => format!("x11:{:x}", handle.window),
        _ => String::new(),
    }
}

/// What desktops understand differently, for the portal leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Dialect {
    /// How both sides are asked for whose backs stand upright when sheets are turned like those of a book.
    long_edge: &'static str,
    /// The number of the first page.
    first_page: u32,
}

impl Dialect {
    /// GTK's dialog, which most desktops show.
    const GTK: Self = Self { long_edge: "horizontal", first_page: 0 };
    const KDE: Self = Self { long_edge: "vertical", first_page: 1 };

    /// The dialect of a desktop, by what `XDG_CURRENT_DESKTOP` calls it: names between colons.
    fn of(desktop: &str) -> Self {
        if desktop.split(':').any(|name| name.eq_ignore_ascii_case("KDE")) { Self::KDE } else { Self::GTK }
    }
}

struct Portal {
    bus: Connection,
    dialect: Dialect,
}

impl Portal {
    /// Shows the dialog and prints; `None` when there is no dialog.
    fn hand_over(&self, job: &PrintJob, parent: &str) -> Option<Result<HandedOver, Error>> {
        match self.prepare(job, parent) {
            Ok(Answer::Cancelled) => Some(Ok(HandedOver::Cancelled)),
            Ok(Answer::Given(chosen)) => Some(self.send(job, parent, &chosen)),
            Err(error) => {
                tracing::info!(%error, "no print dialog of the desktop");
                None
            }
        }
    }

    fn prepare(&self, job: &PrintJob, parent: &str) -> zbus::Result<Answer> {
        let setup = Options::new();
        self.ask("prepare", |portal, token| {
            let options = Options::from([("handle_token", token.into()), ("modal", true.into())]);
            portal.call("PreparePrint", &(parent, &job.title, wishes(job, self.dialect), &setup, options))
        })
    }

    fn send(&self, job: &PrintJob, parent: &str, chosen: &Settings) -> Result<HandedOver, Error> {
        let settings = settings_of(chosen);
        let pages = pages_of(&settings, self.dialect).ok_or(Error::PagesOutOfRange { pages: job.pages })?;
        if pages.iter().any(|range| range.first > range.last || range.last > job.pages) {
            return Err(Error::PagesOutOfRange { pages: job.pages });
        }
        let file = nameless(&job.with_pages(&pages)?).map_err(|error| Error::Printing(error.to_string()))?;
        let key = chosen.get("token").and_then(|token| u32::try_from(token).ok()).unwrap_or_default();
        let answer = self.ask("print", |portal, token| {
            let options = Options::from([("handle_token", token.into()), ("token", key.into())]);
            portal.call("Print", &(parent, &job.title, Fd::from(&file), options))
        });
        match answer {
            // The dialog was accepted before: KDE's portal says 1 of what its printing took.
            Ok(Answer::Given(_) | Answer::Cancelled) => {
                Ok(HandedOver::Printed { pages, copies: copies_of(&settings) })
            }
            Err(error) => Err(Error::Printing(error.to_string())),
        }
    }

    /// Makes a request and waits for its answer.
    fn ask(
        &self,
        name: &str,
        call: impl FnOnce(&Proxy<'_>, &str) -> zbus::Result<OwnedObjectPath>,
    ) -> zbus::Result<Answer> {
        let token = format!("sesiona_{name}");
        let own_name = self.bus.unique_name().map(|name| name.trim_start_matches(':').replace('.', "_"));
        let place = format!("{PLACE}/request/{}/{token}", own_name.unwrap_or_default());
        // Whoever listens only after asking may miss the answer.
        let messages = self.listen(&place)?;
        call(&Proxy::new(&self.bus, DESKTOP, PLACE, PRINT)?, &token)?;
        for message in messages {
            let message = message?;
            let header = message.header();
            let member = header.member().map(|member| member.as_str());
            if member == Some("Response") && header.path().is_some_and(|path| *path == place.as_str()) {
                return answered(message.body().deserialize()?);
            }
            if member == Some("NameOwnerChanged") && is_loss(message.body().deserialize()?) {
                break;
            }
        }
        Err(zbus::Error::Failure("the portal is gone".to_owned()))
    }

    /// Hears the answer to a request, and of a portal that goes away without one.
    fn listen(&self, place: &str) -> zbus::Result<MessageIterator> {
        let messages = MessageIterator::from(&self.bus);
        let daemon = DBusProxy::new(&self.bus)?;
        let signal = || MatchRule::builder().msg_type(Type::Signal);
        daemon.add_match_rule(signal().interface(REQUEST)?.path(place)?.build())?;
        let owners = signal().sender("org.freedesktop.DBus")?.member("NameOwnerChanged")?.arg(0, DESKTOP)?;
        daemon.add_match_rule(owners.build())?;
        Ok(messages)
    }
}

/// What the code of an answer means. GTK's dialog answers 2 when its window is closed, 1 when it is cancelled.
fn answered((code, given): (u32, Settings)) -> zbus::Result<Answer> {
    match code {
        0 => Ok(Answer::Given(given)),
        1 | 2 => Ok(Answer::Cancelled),
        other => Err(zbus::Error::Failure(format!("the portal ended with {other}"))),
    }
}

/// Whether a name went from somebody to nobody.
fn is_loss((name, former, present): (&str, &str, &str)) -> bool {
    name == DESKTOP && !former.is_empty() && present.is_empty()
}

/// What was asked for in our dialog, in the words of the system's.
fn wishes(job: &PrintJob, dialect: Dialect) -> Options<'static> {
    let duplex = if job.both_sides { dialect.long_edge } else { "simplex" };
    let mut wishes = Options::from([("n-copies", job.copies.to_string().into()), ("duplex", duplex.into())]);
    if let Some(PageRange { first, last }) = job.range {
        let number = |page: u32| page.saturating_sub(1) + dialect.first_page;
        let pages = format!("{}-{}", number(first), number(last));
        wishes.extend([("print-pages", "ranges".into()), ("page-ranges", pages.into())]);
    }
    wishes
}

/// What was chosen in the system's dialog.
fn settings_of(answer: &Settings) -> HashMap<String, String> {
    let settings = answer.get("settings").and_then(|settings| settings.try_clone().ok());
    let settings = settings.and_then(|settings| Settings::try_from(settings).ok()).unwrap_or_default();
    settings.into_iter().filter_map(|(name, value)| Some((name, String::try_from(value).ok()?))).collect()
}

fn copies_of(settings: &HashMap<String, String>) -> u32 {
    settings.get("n-copies").and_then(|copies| copies.parse().ok()).unwrap_or(1)
}

/// The pages that were chosen, none of them meaning all; `None` where they cannot be read, for all is never a guess.
fn pages_of(settings: &HashMap<String, String>, dialect: Dialect) -> Option<Vec<PageRange>> {
    if settings.get("print-pages").is_none_or(|pages| pages != "ranges") {
        return Some(Vec::new());
    }
    settings.get("page-ranges")?.split(',').map(|text| range(text, dialect)).collect()
}

/// «0-4» or «6», in the numbers of the desktop.
fn range(text: &str, dialect: Dialect) -> Option<PageRange> {
    let (first, last) = text.trim().split_once('-').unwrap_or((text.trim(), text.trim()));
    let number =
        |text: &str| text.trim().parse::<u32>().ok()?.checked_sub(dialect.first_page)?.checked_add(1);
    Some(PageRange { first: number(first)?, last: number(last)? })
}

/// A file without a name that holds these bytes.
fn nameless(bytes: &[u8]) -> std::io::Result<std::fs::File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(bytes)?;
    file.rewind()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Child, Command, Stdio};
    use std::sync::{Arc, Mutex};

    use zbus::blocking::connection::Builder;
    use zbus::message::Header;

    use super::*;

    #[test]
    fn the_pages_chosen_in_the_dialog_are_read() {
        let check = |dialect, settings: &[(&str, &str)], expected: Option<&[(u32, u32)]>| {
            let settings =
                settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            let expected = expected.map(|ranges: &[(u32, u32)]| {
                ranges.iter().map(|&(first, last)| PageRange { first, last }).collect::<Vec<_>>()
            });
            assert_eq!(pages_of(&settings, dialect), expected, "{settings:?}");
        };
        check(Dialect::GTK, &[], Some(&[]));
        check(Dialect::GTK, &[("print-pages", "all"), ("page-ranges", "0-1")], Some(&[]));
        check(Dialect::GTK, &[("print-pages", "ranges"), ("page-ranges", "0-4,6")], Some(&[(1, 5), (7, 7)]));
        check(Dialect::KDE, &[("print-pages", "ranges"), ("page-ranges", "1-4")], Some(&[(1, 4)]));
        check(Dialect::KDE, &[("print-pages", "ranges"), ("page-ranges", "0-4")], None);
        check(Dialect::GTK, &[("print-pages", "ranges"), ("page-ranges", " 2 , x")], None);
        check(Dialect::GTK, &[("print-pages", "ranges")], None);
    }

    #[test]
    fn backs_stand_upright_on_every_desktop() {
        assert_eq!(Dialect::of("ubuntu:GNOME"), Dialect::GTK);
        assert_eq!(Dialect::of(""), Dialect::GTK);
        assert_eq!(Dialect::of("KDE"), Dialect::KDE);
        let duplex = |dialect| String::try_from(wishes(&job(), dialect).remove("duplex").unwrap()).unwrap();
        assert_eq!((duplex(Dialect::GTK), duplex(Dialect::KDE)), ("horizontal".into(), "vertical".into()));
    }

    /// The code of a portal that never answers.
    const SILENCE: u32 = 99;

    /// What a portal was asked, and the answer it gives.
    #[derive(Clone, Default)]
    struct StoryPortal {
        chosen: HashMap<&'static str, &'static str>,
        code: u32,
        asked: Arc<Mutex<Vec<HashMap<String, String>>>>,
        printed: Arc<Mutex<Vec<u8>>>,
    }

    // The portal's methods have the arguments that they have.
    #[allow(clippy::too_many_arguments)]
    #[zbus::interface(name = "org.freedesktop.portal.Print")]
    impl StoryPortal {
        async fn prepare_print(
            &self,
            #[zbus(connection)] bus: &zbus::Connection,
            #[zbus(header)] header: Header<'_>,
            _parent: &str,
            _title: &str,
            settings: HashMap<String, OwnedValue>,
            _setup: HashMap<String, OwnedValue>,
            options: HashMap<String, OwnedValue>,
        ) -> OwnedObjectPath {
            let said = settings.into_iter().map(|(name, value)| (name, value.try_into().unwrap()));
            self.asked.lock().unwrap().push(said.collect());
            let chosen: HashMap<&str, Value<'_>> =
                self.chosen.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
            let given = HashMap::from([("settings", Value::from(chosen)), ("token", Value::from(7_u32))]);
            answer(bus, &header, &options, self.code, given).await
        }

        async fn print(
            &self,
            #[zbus(connection)] bus: &zbus::Connection,
            #[zbus(header)] header: Header<'_>,
            _parent: &str,
            _title: &str,
            file: zbus::zvariant::OwnedFd,
            options: HashMap<String, OwnedValue>,
        ) -> OwnedObjectPath {
            assert_eq!(u32::try_from(&options["token"]), Ok(7));
            let file = std::os::fd::OwnedFd::from(file);
            std::fs::File::from(file).read_to_end(&mut self.printed.lock().unwrap()).unwrap();
            answer(bus, &header, &options, 0, HashMap::new()).await
        }
    }

    async fn answer(
        bus: &zbus::Connection,
        header: &Header<'_>,
        options: &HashMap<String, OwnedValue>,
        code: u32,
        given: HashMap<&str, Value<'_>>,
    ) -> OwnedObjectPath {
        let token: String = options["handle_token"].try_clone().unwrap().try_into().unwrap();
        let sender = header.sender().unwrap().trim_start_matches(':').replace('.', "_");
        let place = OwnedObjectPath::try_from(format!("{PLACE}/request/{sender}/{token}")).unwrap();
        if code != SILENCE {
            bus.emit_signal(None::<&str>, &place, REQUEST, "Response", &(code, given)).await.unwrap();
        }
        place
    }

    /// A bus on which nothing is started by itself: the portal of this machine stays out of it.
    const BARE: &str = r#"<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
        <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
        <allow send_type="signal"/><allow own="*"/></policy></busconfig>"#;

    /// A bus of the test's own.
    struct Bus {
        daemon: Child,
        address: String,
    }

    impl Bus {
        fn new() -> Self {
            let mut settings = tempfile::NamedTempFile::new().unwrap();
            settings.write_all(BARE.as_bytes()).unwrap();
            let mut daemon = Command::new("dbus-daemon")
                .arg(format!("--config-file={}", settings.path().display()))
                .args(["--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .spawn()
                .expect("dbus-daemon");
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
            Self { daemon, address: address.trim().to_owned() }
        }

        fn join(&self) -> Builder<'_> {
            Builder::address(self.address.as_str()).unwrap()
        }

        /// A portal on this bus, for as long as the connection is held.
        fn serve(&self, story: StoryPortal) -> Connection {
            self.join().serve_at(PLACE, story).unwrap().name(DESKTOP).unwrap().build().unwrap()
        }

        fn hand_over(&self) -> Option<Result<HandedOver, Error>> {
            Portal { bus: self.join().build().unwrap(), dialect: Dialect::GTK }.hand_over(&job(), "")
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.daemon.kill();
            let _ = self.daemon.wait();
        }
    }

    fn job() -> PrintJob {
        PrintJob {
            bytes: b"%PDF".to_vec(),
            pages: 9,
            title: "Carpeta".to_owned(),
            file_name: "Carpeta.pdf".to_owned(),
            range: Some(PageRange { first: 2, last: 5 }),
            copies: 3,
            both_sides: true,
        }
    }

    #[test]
    fn what_the_dialog_decides_is_printed() {
        let story = StoryPortal {
            chosen: HashMap::from([("print-pages", "all"), ("n-copies", "4")]),
            ..StoryPortal::default()
        };
        let bus = Bus::new();
        let _portal = bus.serve(story.clone());
        let printed = bus.hand_over().unwrap().unwrap();
        assert_eq!(printed, HandedOver::Printed { pages: Vec::new(), copies: 4 });
        assert_eq!(*story.printed.lock().unwrap(), b"%PDF");
        let asked = story.asked.lock().unwrap();
        for (name, expected) in
            [("n-copies", "3"), ("duplex", "horizontal"), ("print-pages", "ranges"), ("page-ranges", "1-4")]
        {
            assert_eq!(asked[0][name], expected, "{name}");
        }
    }

    #[test]
    fn a_dialog_that_is_closed_prints_nothing() {
        for code in [1, 2] {
            let story = StoryPortal { code, ..StoryPortal::default() };
            let bus = Bus::new();
            let _portal = bus.serve(story.clone());
            assert_eq!(bus.hand_over().unwrap().unwrap(), HandedOver::Cancelled);
            assert!(story.printed.lock().unwrap().is_empty());
        }
    }

    #[test]
    fn pages_that_the_paper_does_not_have_are_not_printed() {
        let chosen = HashMap::from([("print-pages", "ranges"), ("page-ranges", "7-9")]);
        let story = StoryPortal { chosen, ..StoryPortal::default() };
        let bus = Bus::new();
        let _portal = bus.serve(story.clone());
        assert!(matches!(bus.hand_over(), Some(Err(Error::PagesOutOfRange { pages: 9 }))));
        assert!(story.printed.lock().unwrap().is_empty());
    }

    #[test]
    fn a_dialog_that_cannot_be_shown_leaves_it_to_the_viewer() {
        let bus = Bus::new();
        assert!(bus.hand_over().is_none(), "there is no portal");
        let _portal = bus.serve(StoryPortal { code: 3, ..StoryPortal::default() });
        assert!(bus.hand_over().is_none(), "it has no dialog to show");
    }

    #[test]
    fn a_portal_that_goes_away_is_not_waited_for() {
        let bus = Bus::new();
        let story = StoryPortal { code: SILENCE, ..StoryPortal::default() };
        let portal = bus.serve(story.clone());
        let leaving = std::thread::spawn(move || {
            while story.asked.lock().unwrap().is_empty() {
                std::thread::yield_now();
            }
            portal.close().unwrap();
        });
        assert!(bus.hand_over().is_none());
        leaving.join().unwrap();
    }
}
