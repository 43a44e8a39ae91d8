# Sesiona: every task of the project. `make help` lists them.

MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

RUST := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
NODE := 20.19.0
TAURI_CLI := 2.12.5
TAURI_DRIVER := 2.1.0
CARGO_DENY := 0.20.2
TYPST := 0.15.2
SECONDS ?= 600

# rustup puts its programs where a shell that was open before does not look.
export PATH := $(PATH):$(HOME)/.cargo/bin
TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := $(TARGET)/tools
# One build for the tests and the journeys: other features or targets would compile everything again.
BUILD_FOR_JOURNEYS := cargo build --workspace --bins --tests --features sesiona/e2e
BUILD_FOR_CONFORMANCE := cargo build --package sesiona-cli && cargo build --package sesiona-documents --examples
CONFORMANCE := tests/conformance/run $(TARGET)/debug/sesiona-cli $(TARGET)/debug/examples $(TOOLS) $(TARGET)/conformance
# Folders are listed too: a file that goes away changes the date of its folder.
UI_SOURCES := $(wildcard ui/*.*) $(shell find ui/src assets/locales 2>/dev/null)
E2E := tests/e2e/node_modules/.package-lock.json

# The groups of system packages that each goal needs. Goals that are given together are provided for together.
DISPLAYED := $(or $(WAYLAND_DISPLAY),$(DISPLAY))
PACKAGES_run := core $(if $(DISPLAYED),window)
PACKAGES_run-window := core window
PACKAGES_run-paper := core
PACKAGES_test := core window tests browser conformance
PACKAGES_test-rust := core window tests
PACKAGES_test-browser := core window browser
PACKAGES_test-window := core window tests
PACKAGES_test-conformance := core conformance
PACKAGES_check := core window
PACKAGES_pictures := core window browser
PACKAGES_bench := core window tests bench browser
PACKAGES_fuzz := core fuzz
PACKAGES_conformance := core conformance browser
PACKAGES_package := core window package
GROUPS := $(sort $(foreach goal,$(MAKECMDGOALS),$(PACKAGES_$(goal))))

.PHONY: help run run-window run-paper test test-rust test-ui test-browser test-window test-conformance \
	check pictures audit bench fuzz conformance package toolchain packages

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-17s %s\n' "$$name" "$$text"; done

ifneq ($(DISPLAYED),)
run: run-window ## Opens the window on the demonstration; where there is no display, makes its packet
else
run: run-paper
endif

run-window: toolchain packages ui/dist/index.html
	cargo build --workspace --bins
	$(TARGET)/debug/sesiona --demonstration

run-paper: toolchain packages
	@echo "There is no display: the demonstration's packet is made without a window."
	cargo build --package sesiona-cli
	@.ci/packet $(TARGET)/debug/sesiona-cli $(TARGET)/demonstration

test: toolchain packages test-rust test-ui test-browser test-window test-conformance ## Every test: rules, library, papers, screens, journeys in a browser and in the real window

test-rust: toolchain packages ui/dist/index.html ## Of those, the Rust tests
	cargo test --workspace --features sesiona/e2e

test-ui: toolchain ui/node_modules/.package-lock.json ## Of those, the tests of the interface
	cd ui && npm test

test-browser: toolchain packages ui/dist/index.html $(E2E) ## Of those, the journeys in a browser
	$(BUILD_FOR_JOURNEYS)
	CHROMIUM="$$(.ci/browser $(TOOLS))" node --test tests/e2e/browser/*.test.mjs

test-window: toolchain packages ui/dist/index.html $(E2E) $(TOOLS)/bin/tauri-driver ## Of those, the journey in the real window
	$(BUILD_FOR_JOURNEYS)
	TAURI_DRIVER=$(TOOLS)/bin/tauri-driver tests/e2e/on-a-display node --test tests/e2e/window/*.test.mjs

test-conformance: toolchain packages ## Of those, veraPDF on one paper of each kind; the first time it brings the engine
	$(BUILD_FOR_CONFORMANCE)
	$(CONFORMANCE)-short --short

check: toolchain packages ui/dist/index.html $(E2E) ## Format, lints and types; licences too once `make audit` has run
	@cargo fmt --version >/dev/null && cargo clippy --version >/dev/null || rustup component add rustfmt clippy
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features sesiona/e2e -- -D warnings
	cd ui && npm run lint && npm run check
	cd tests/e2e && npm run check
	@if [ -x $(TOOLS)/bin/cargo-deny ]; then $(TOOLS)/bin/cargo-deny --log-level error check licenses bans sources; fi

pictures: toolchain packages ui/dist/index.html $(E2E) ## Every screen in every theme, size of letters and language; THEMES, LETTERS, HEIGHTS and LANGUAGES choose
	$(BUILD_FOR_JOURNEYS)
	@echo "The pictures: $(abspath $(TARGET)/pictures/index.html)"
	CHROMIUM="$$(.ci/browser $(TOOLS))" node --test tests/e2e/pictures/every.test.mjs

audit: toolchain $(TOOLS)/bin/cargo-deny ## Licences, sources and known weaknesses of what Sesiona is built with; asks the network
	$(TOOLS)/bin/cargo-deny check
	cd ui && npm audit --omit=dev

bench: toolchain packages ui/dist/index.html $(E2E) $(TOOLS)/typst-$(TYPST) ## How fast packets are made, beside typst, Chromium, LibreOffice, qpdf and mutool; how fast the window opens, beside an empty one
	cargo build --release --package sesiona-cli
	cargo bench --package acceptance --bench packets -- $(abspath $(TARGET)/release/sesiona-cli $(TOOLS)/typst-$(TYPST))
	cargo build --release --package sesiona --bins --examples
	dbus-run-session -- node tests/bench/start.mjs $(TARGET)/release

fuzz: toolchain packages ## SECONDS=600 of fuzzing for each reader of foreign bytes, annexes and rich content
	tests/fuzz/run annexes $(SECONDS)
	tests/fuzz/run rich_content $(SECONDS)

conformance: toolchain packages ui/node_modules/.package-lock.json $(E2E) ## veraPDF, qpdf and poppler on every kind of paper, and pdf.js beside poppler
	$(BUILD_FOR_CONFORMANCE)
	$(CONFORMANCE)
	node tests/conformance/compare.mjs "$$(.ci/browser $(TOOLS))" $(TARGET)/conformance/with-annexes/packet-carta-es.pdf

package: toolchain packages ui/dist/index.html ## The .deb and .rpm of the desktop program
	cd src-tauri && npm exec --yes --package=@tauri-apps/cli@$(TAURI_CLI) -- tauri build --ci
	@ls $(TARGET)/release/bundle/*/*.deb $(TARGET)/release/bundle/*/*.rpm

toolchain:
	@.ci/toolchain $(RUST) $(NODE)

packages:
	@.ci/provide $(GROUPS)

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	cd ui && npm run build

%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	cd $* && npm ci
	@touch $@

$(TOOLS)/bin/tauri-driver:
	cargo install --quiet --locked --root $(TOOLS) --target-dir $(TOOLS)/build tauri-driver --version $(TAURI_DRIVER)

$(TOOLS)/bin/cargo-deny:
	cargo install --quiet --locked --root $(TOOLS) --target-dir $(TOOLS)/build cargo-deny --version $(CARGO_DENY)

# Without a network there is no typst, and the benchmark says so.
$(TOOLS)/typst-$(TYPST):
	@mkdir -p $(TOOLS)
	-python3 -m pip install --quiet --target $@ typst==$(TYPST)
