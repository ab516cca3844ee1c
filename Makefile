# 勾稽 Gouji. `make` alone lists what there is to do.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Options for `gouji build`, such as GOUJI_FLAGS="--base-url https://example.org/"
GOUJI_FLAGS ?=
# Options for `swift test`, such as TEST_FLAGS="--filter StagedSite"
TEST_FLAGS ?=
# Options for pytest, such as BROWSER_TEST_FLAGS="-k search"
BROWSER_TEST_FLAGS ?=
# Options for the benchmark, such as BENCH_FLAGS="--sizes 1000 10000 --record"
BENCH_FLAGS ?=

# Where `make install` puts the program
PREFIX ?= /usr/local

# The program with Swift's own libraries in it: it starts and runs faster, and where no Swift is installed. lld comes with
# the toolchain; the system's linker would warn of C functions that those libraries name.
ifeq ($(shell uname -s),Linux)
WHOLE := --static-swift-stdlib -Xswiftc -use-ld=lld
endif
define program
@scripts/install-dependencies site
swift build -c release --product gouji $(WHOLE)
endef

# Optimised tests take as long to build as others and run in a fifth of the time; in a folder of their own, so that
# neither `make site` nor `swift build` builds anew after them.
OPTIMISED := --configuration release --scratch-path .build/tests -Xswiftc -enable-testing

.PHONY: help site check test serve bench lint install clean

help: ## 显示本说明 (this list)
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do \
	  printf 'make %-8s%s\n' "$$name" "$$text"; done

site: ## 安装依赖、编译，并把 Content/ 生成为 Public/ (build the site)
	$(program)
	@.build/release/gouji build $(GOUJI_FLAGS) || { status=$$?; \
	  test $$status -eq 3 && echo '网站已发布；上面列出的文件未能读取 (published; the files named above could not be read)' >&2 || exit $$status; }

check: ## 核对 Content/reports 中的报告，列出发现 (check the reports, list the findings)
	$(program)
	@.build/release/gouji check --fail-on never || test $$? -eq 3

install: ## 把 gouji 装到 PREFIX/bin，默认 /usr/local (install the program)
	$(program)
	install -D .build/release/gouji $(DESTDIR)$(PREFIX)/bin/gouji

test: ## 安装依赖并运行全部测试 (run the tests)
	@scripts/install-dependencies test
	swift test --disable-xctest $(OPTIMISED) $(TEST_FLAGS)
	@scripts/test-browser $(BROWSER_TEST_FLAGS)

serve: ## 在本机边改边看，端口 8000，可用 PORT=… 改 (preview on this machine, rebuilt on change)
	$(program)
	@.build/release/gouji serve $(if $(PORT),--port $(PORT))

bench: ## 与下限和 Hugo 比较快慢 (measure against the limit and Hugo)
	$(program)
	python3 Tests/Benchmarks/bench.py $(BENCH_FLAGS)

lint: ## 检查代码格式 (check the code's format)
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean: ## 删除编译结果，不动 Public/ (remove what the compiler made; Public/ stays)
	rm -rf .build
