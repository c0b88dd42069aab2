@echo off
setlocal DisableDelayedExpansion
rem The program speaks UTF-8; the console gets its own code page back afterwards.
for /f "tokens=2 delims=:." %%a in ('chcp') do set "page=%%a"
chcp 65001 >nul
set "here=%~dp0"

rem A Java machine of 25 or newer: beside the program, where it is named, then where installers put it.
set "java="
call :try "%here%runtime"
call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for %%k in (HKLM HKCU) do for /f "tokens=2*" %%a in ('reg query "%%k\SOFTWARE\JavaSoft\JDK" /s /v JavaHome 2^>nul ^| find "REG_SZ"') do call :try "%%b"
for %%r in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do for %%f in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do for /d %%d in ("%%~r\%%~f\*") do call :try "%%~d"
if not defined java goto none

set options=--module-path "%here%javafx" --add-modules javafx.controls,javafx.swing @OPTIONS@ -cp "%here%app\*"

rem What the Java machine has learnt (an AOT cache): written when the first window is closed.
set "learnt=%LOCALAPPDATA%\minshen\start\@VERSION@-%found%.aot"
if exist "%learnt%.new" if not exist "%learnt%.new.config" move /y "%learnt%.new" "%learnt%" >nul 2>nul
if "%~1"=="" goto window
rem A file with an ending is opened; a folder, or a file that is called as a command is, is not.
if not "%~x1"=="" if exist "%~1" if not exist "%~1\" goto window

"%java%\bin\java.exe" -XX:AOTCache="%learnt%" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %options% minshen.Main %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%

:window
set cache=-XX:AOTCache="%learnt%"
if not exist "%learnt%" (
  mkdir "%LOCALAPPDATA%\minshen\start" 2>nul
  set cache=-XX:AOTCacheOutput="%learnt%.new"
)
start "" "%java%\bin\javaw.exe" %cache% %options% minshen.Main %*
chcp %page% >nul
exit /b 0

:try
if defined java exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javaw.exe" exit /b 0
set "found="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "found=%%~v"
if not defined found exit /b 0
for /f "delims=." %%v in ("%found%") do if %%v geq 25 set "java=%~1"
exit /b 0

:none
echo 没有找到 Java 25：请到 https://adoptium.net/temurin/releases/?version=25 下载 Windows x64 的 JDK（.msi）安装，再打开 minshen.cmd。 Java 25 was not found: install a JDK 25 from that page.>&2
if "%~1"=="" pause
chcp %page% >nul
exit /b 3
