document.documentElement.dataset.mantineColorScheme = "dark";
